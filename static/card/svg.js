// Writes a picture's layout as SVG.

import { LINE } from './layout.js';

/** @import { Drawn, Picture } from './types.js' */

const NAMESPACE = 'http://www.w3.org/2000/svg';

/**
 * @param {string} name
 * @param {Record<string, string | number | undefined>} attributes
 * @param {(Node | string)[]} children
 */
function svgElement(name, attributes, ...children) {
  const element = document.createElementNS(NAMESPACE, name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, `${value}`);
  element.append(...children);
  return element;
}

/** @param {Picture} picture */
export function svgOf({ width, height, shapes }) {
  const svg = svgElement('svg', { viewBox: `0 0 ${width} ${height}`, width, height });
  svg.append(...
  /** @type {Drawn[]} */
  (shapes).map(elementOf));
  return svg;
}

/** @param {Drawn} shape */
function elementOf({ rect, ring, opacity = 1, ...shape }) {
  const pale = opacity < 1 ? { opacity } : {};
  if (rect) {
    const [x, y, width, height] = rect;
    const round = shape.round ? { rx: shape.round } : {};
    return svgElement('rect', { x, y, width, height, fill: shape.fill, ...round, ...pale });
  }
  if (ring) {
    const [cx, cy, r] = ring;
    const { fill, stroke, line = LINE } = shape;
    const dashes = shape.isDashed ? { 'stroke-dasharray': '6 5' } : {};
    return svgElement('circle', { cx, cy, r, fill, stroke, 'stroke-width': line, ...dashes, ...pale });
  }
  const { x, y, text, size, family, weight, fill, lang, dir, anchor = 'start', wide, turn } = shape;
  // With other fonts, the lines still have the same width.
  const turned = turn ? { transform: `rotate(${turn} ${x} ${y})` } : {};
  const length = wide ? { textLength: wide, lengthAdjust: 'spacingAndGlyphs' } : {};
  return svgElement('text', {
    x, y, fill, lang, direction: dir, 'font-family': family, 'font-size': size, 'font-weight': weight, 'text-anchor': anchor, ...length, ...turned, ...pale,
  }, text);
}

/**
 * The SVG as a file, with a text for people who do not see it.
 * @param {Element} svg
 * @param {string} text
 */
export function svgFile(svg, text) {
  const file = svg.cloneNode(true);
  file.prepend(svgElement('title', {}, text));
  return new Blob([new XMLSerializer().serializeToString(file)], { type: 'image/svg+xml' });
}
