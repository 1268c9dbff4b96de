// Turns a part of the page into shapes, from the positions that the browser gave to everything:
// lines of text, boxes, borders and rings. Shadows and gradients are left out.

import { charactersOf } from './lines.js';
import { ascentOf } from './png.js';

/** @import { Box, Line, Rect, Ring, Shape } from './types.js' */

/**
 * Where something is, and how large.
 * @typedef {{ x: number, y: number, width: number, height: number }} Place
 *
 * A text that stands in an element.
 * @typedef {Text & { readonly parentElement: HTMLElement }} TextIn
 *
 * Where something is as browsers say it.
 * @typedef {Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom' | 'width' | 'height'>} Bounds
 */

/**
 * The shapes in `stage`, relative to it.
 * @param {HTMLElement} stage
 * @returns {Shape[]}
 */
export function traced(stage) {
  const { left, top, width } = stage.getBoundingClientRect();
  // Differs from 1 where the page is zoomed.
  const scale = stage.offsetWidth / width;
  /** @param {Bounds} rect */
  const at = (rect) => ({
    x: (rect.left - left) * scale,
    y: (rect.top - top) * scale,
    width: rect.width * scale,
    height: rect.height * scale,
  });
  /** @type {Shape[]} */
  const shapes = [];
  /**
   * @param {Element} element
   * @param {number} shown
   */
  const walk = (element, shown) => {
    const style = getComputedStyle(element);
    if (style.display === 'none') return;
    const opacity = shown * Number(style.opacity);
    /** @param {Shape} shape */
    const put = (shape) => shapes.push({ ...shape, opacity });
    const rect = at(element.getBoundingClientRect());
    if (element !== stage) boxOf(rect, style).forEach(put);
    const before = getComputedStyle(element, '::before');
    if (before.content === '""') boxOf(markOf(rect, style, before), before).forEach(put);
    for (const node of
      /** @type {NodeListOf<TextIn & Element>} */
      (element.childNodes)) {
      if (node.nodeType === Node.TEXT_NODE) linesOfText(node, style, at).forEach(put);
      else if (node.nodeType === Node.ELEMENT_NODE) walk(node, opacity);
    }
  };
  walk(stage, 1);
  return shapes;
}

/** @param {string} colour */
const isSeen = (colour) => !/^transparent$|,\s*0\)$|\/\s*0\)$/.test(colour);

/**
 * A box: its background and its borders.
 * @param {Place} place
 * @param {CSSStyleDeclaration} style
 * @returns {(Box | Ring)[]}
 */
function boxOf({ x, y, width, height }, style) {
  const line = parseFloat(style.borderTopWidth);
  const [fill, stroke] = [style.backgroundColor, style.borderTopColor].map((it) => (isSeen(it) ? it : 'none'));
  if (style.borderTopLeftRadius === '50%') {
    /** @type {Ring['ring']} */
    const ring = [x + width / 2, y + height / 2, (Math.min(width, height) - line) / 2];
    return [{ ring, fill, stroke: line ? stroke : 'none', line, isDashed: style.borderTopStyle === 'dashed' }];
  }
  const round = Math.min(parseFloat(style.borderTopLeftRadius), width / 2);
  /** @type {Box[]} */
  const shapes = fill === 'none' ? [] : [{ rect: [x, y, width, height], fill, round }];
  /**
   * @param {'Top' | 'Right' | 'Bottom' | 'Left'} side
   * @param {Rect} rect
   */
  const border = (side, rect) => {
    const colour = style[`border${side}Color`];
    if (rect[2] > 0 && rect[3] > 0 && isSeen(colour)) shapes.push({ rect, fill: colour });
  };
  const [above, after, below, ahead] =
    /** @type {const} */
    (['Top', 'Right', 'Bottom', 'Left']).map((side) => parseFloat(style[`border${side}Width`]));
  border('Top', [x, y, width, above]);
  border('Bottom', [x, y + height - below, width, below]);
  border('Left', [x, y, ahead, height]);
  border('Right', [x + width - after, y, after, height]);
  return shapes;
}

/**
 * The position of the mark that the style sheet puts before an element's text. Browsers do not
 * tell it, so it follows the style sheet's rules: in a grid it is in the middle, otherwise at
 * the start of the element.
 * @param {Place} place
 * @param {CSSStyleDeclaration} host
 * @param {CSSStyleDeclaration} mark
 */
function markOf({ x, y, width, height }, host, mark) {
  const [wide, tall] = [parseFloat(mark.width), parseFloat(mark.height)];
  const start = host.direction === 'rtl' ? x + width - wide : x;
  return { x: host.display === 'grid' ? x + (width - wide) / 2 : start, y: y + (height - tall) / 2, width: wide, height: tall };
}

/**
 * The lines of a text node.
 * @param {TextIn} node
 * @param {CSSStyleDeclaration} style
 * @param {(rect: Bounds) => Place} at
 * @returns {Line[]}
 */
function linesOfText(node, style, at) {
  if (!node.data.trim()) return [];
  const isUpright = style.writingMode === 'horizontal-tb';
  const font = { size: parseFloat(style.fontSize), family: style.fontFamily, weight: style.fontWeight };
  const lang = node.parentElement.closest('[lang]')?.lang ?? '';
  const isMirrored = style.direction === 'rtl';
  return linesIn(node, isUpright).map(({ text, rect }) => {
    const { x, y, width, height } = at(rect);
    const said = style.textTransform === 'uppercase' ? text.toUpperCase() : text;
    const line = { ...font, text: said, lang, dir: style.direction, fill: style.color };
    if (isUpright) {
      return { ...line, x: isMirrored ? x + width : x, y: y + height * ascentOf(font), wide: width };
    }
    // The headings of columns are rotated, and read from bottom to top.
    return { ...line, x: x + width * ascentOf(font), y: isMirrored ? y : y + height, wide: height, turn: -90 };
  });
}

/**
 * @param {TextIn} node
 * @param {boolean} isUpright
 */
function linesIn(node, isUpright) {
  const range = document.createRange();
  const clip = clipOf(node.parentElement);
  /** @type {{ text: string, rect: Bounds }[]} */
  const lines = [];
  let [offset, blank] = [0, ''];
  for (const character of charactersOf(node.data)) {
    range.setStart(node, offset);
    offset += character.length;
    range.setEnd(node, offset);
    // A blank at the end of a broken line has no size.
    const rect = [...range.getClientRects()].find(({ width, height }) => width && height);
    if (!rect) continue;
    if (rect.top >= clip.bottom - 1 || rect.left >= clip.right - 1) break;
    // Blanks count only between words.
    if (!character.trim()) {
      blank = ' ';
      continue;
    }
    const last = lines.at(-1);
    const apart =
      /** @type {number} */
      (last && (isUpright ? rect.top - last.rect.top : rect.left - last.rect.left));
    if (last && Math.abs(apart) < (isUpright ? rect.height : rect.width) / 2) {
      last.text += blank + character;
      last.rect = around(last.rect, rect);
    } else {
      lines.push({ text: character, rect });
    }
    blank = '';
  }
  return lines;
}

/**
 * The visible part of an element that clips its content.
 * @param {Element} element
 */
function clipOf(element) {
  const clipping = element.closest('[data-clip]') ?? document.documentElement;
  return getComputedStyle(clipping).overflow === 'hidden' ? clipping.getBoundingClientRect() : { bottom: Infinity, right: Infinity };
}

/**
 * @param {Bounds} one
 * @param {Bounds} other
 * @returns {Bounds}
 */
function around(one, other) {
  const [left, top] = [Math.min(one.left, other.left), Math.min(one.top, other.top)];
  const [right, bottom] = [Math.max(one.right, other.right), Math.max(one.bottom, other.bottom)];
  return { left, top, right, bottom, width: right - left, height: bottom - top };
}
