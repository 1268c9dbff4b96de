// A picture's layout as SVG.

const NAMESPACE = 'http://www.w3.org/2000/svg';

function svgElement(name, attributes, ...children) {
  const element = document.createElementNS(NAMESPACE, name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.append(...children);
  return element;
}

export function svgOf({ width, height, shapes }) {
  const svg = svgElement('svg', { viewBox: `0 0 ${width} ${height}`, width, height });
  svg.append(...shapes.map(elementOf));
  return svg;
}

function elementOf({ rect, ring, ...shape }) {
  if (rect) {
    const [x, y, width, height] = rect;
    return svgElement('rect', { x, y, width, height, fill: shape.fill });
  }
  if (ring) {
    const [cx, cy, r] = ring;
    const dashes = shape.isDashed ? { 'stroke-dasharray': '6 5' } : {};
    return svgElement('circle', { cx, cy, r, fill: shape.fill, stroke: shape.stroke, 'stroke-width': 3, ...dashes });
  }
  const { x, y, text, size, family, weight, fill, lang, dir, anchor = 'start', wide } = shape;
  // Where the fonts are others, the lines still end where they do here.
  const length = wide ? { textLength: wide, lengthAdjust: 'spacingAndGlyphs' } : {};
  return svgElement('text', {
    x, y, fill, lang, direction: dir, 'font-family': family, 'font-size': size, 'font-weight': weight, 'text-anchor': anchor, ...length,
  }, text);
}

// The file: the same with a text for those who do not see it.
export function svgFile(svg, text) {
  const file = svg.cloneNode(true);
  file.prepend(svgElement('title', {}, text));
  return new Blob([new XMLSerializer().serializeToString(file)], { type: 'image/svg+xml' });
}
