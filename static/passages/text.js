// The text of an element of the host's page as a reader sees it, and the way
// back from a place in it to the page.

import { distanceOf } from './beside.js';
import { fold, last } from './fold.js';

/** @import { PageNode, Place } from './types.js' */

// What holds no text of the article, or says it twice.
const SKIPPED = new Set([
  'script', 'style', 'noscript', 'template', 'svg', 'math', 'canvas', 'video', 'audio', 'object', 'iframe', 'select',
  'textarea', 'rt', 'rp', 'quote-explorer',
]);
// Elements in the middle of a line.
const IN_LINE = /^(inline|ruby|contents)/;

/**
 * Reads all of the text below an element. `text` is folded; `range(start, end)`
 * and `places(range)` translate between places in it and ranges of the page, and
 * `distance(start, end)` is how far a place is from the running text.
 * @param {Element} root
 */
export function read(root) {
  /** @type {Text[]} */
  const nodes = [];
  /** @type {number[]} */
  const starts = [];
  /** @type {number[]} */
  const distances = [];
  /** @type {string[]} */
  const pieces = [];
  let length = 0;
  /** @param {string} piece */
  const push = (piece) => {
    pieces.push(piece);
    length += piece.length;
  };
  /**
   * @param {PageNode} parent
   * @param {boolean} shown
   * @param {number} distance
   */
  const walk = (parent, shown, distance) => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === Node.TEXT_NODE && shown) {
        nodes.push(node);
        starts.push(length);
        distances.push(distance);
        push(node.data);
      } else if (node.nodeType === Node.ELEMENT_NODE && !SKIPPED.has(node.localName)) {
        const style = getComputedStyle(node);
        if (style.display === 'none' || node.ariaHidden === 'true' || isForScreenReaders(style)) continue;
        const around = node.localName === 'q' ? '"' : isInLine(node, style) ? '' : '\n';
        push(around);
        walk(node, style.visibility === 'visible', Math.max(distance, distanceOf(node, style)));
        push(around);
      }
    }
  };
  walk(
    /** @type {PageNode} */
    (root), true, 0);
  return translated(fold(pieces.join('')), nodes, starts, distances);
}

/**
 * Words for screen readers alone ("opens in a new tab") stand in no sentence.
 * @param {CSSStyleDeclaration} style
 */
function isForScreenReaders(style) {
  return style.position === 'absolute' && (style.clip !== 'auto' || style.clipPath !== 'none');
}

/**
 * A drop cap floats, which makes it a block, and still begins its word.
 * @param {Element} element
 * @param {CSSStyleDeclaration} style
 */
function isInLine({ localName }, style) {
  return localName !== 'br' && (IN_LINE.test(style.display) || style.cssFloat !== 'none');
}

/**
 * @param {ReturnType<typeof fold>} folded
 * @param {Text[]} nodes
 * @param {number[]} starts
 * @param {number[]} distances
 */
function translated({ text, start, end, place }, nodes, starts, distances) {
  /** @type {Map<Node, number>} */
  const numbers = new Map(nodes.map((node, at) => [node, at]));
  /**
   * A mark that only the page's style shows is in no node.
   * @param {number} raw
   * @param {number} before
   * @returns {[Text, number]}
   */
  const boundary = (raw, before) => {
    const at = last(starts, before);
    return [nodes[at], Math.max(0, Math.min(raw - starts[at], nodes[at].length))];
  };
  return {
    text,
    /**
     * @param {number} from
     * @param {number} to
     */
    range(from, to) {
      const range = new Range();
      range.setStart(...boundary(start(from), start(from)));
      range.setEnd(...boundary(end(to), end(to) - 1));
      return range;
    },
    /**
     * A drop cap may float, and its passage is in the text.
     * @param {number} from
     * @param {number} to
     */
    distance(from, to) {
      return Math.min(...distances.slice(last(starts, start(from)), last(starts, end(to) - 1) + 1));
    },
    /**
     * Undefined where the range's nodes are not in the text any more.
     * @param {Range} range
     * @returns {Place | undefined}
     */
    places({ startContainer, startOffset, endContainer, endOffset }) {
      const [head, tail] = [numbers.get(startContainer), numbers.get(endContainer)];
      if (head === undefined || tail === undefined) return undefined;
      return [place(starts[head] + startOffset), place(starts[tail] + endOffset)];
    },
  };
}
