// Draws a picture's layout on a canvas.

import { LINE } from './layout.js';

/** @import { Drawn, Font, Picture } from './types.js' */

const context =
  /** @type {CanvasRenderingContext2D} */
  (document.createElement('canvas').getContext('2d'));

/** @param {Font} font */
const fontShorthand = ({ size, family, weight }) => `${weight} ${size}px ${family}`;

/**
 * The width of a line of text, in pixels.
 * @param {string} text
 * @param {Font} font
 */
export function measure(text, font) {
  context.font = fontShorthand(font);
  return context.measureText(text).width;
}

/**
 * The share of a line's height that is above its baseline.
 * @param {Font} font
 */
export function ascentOf(font) {
  context.font = fontShorthand(font);
  const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = context.measureText('x');
  return above / (above + below);
}

/**
 * The picture on a canvas; `scale` is how many pixels the canvas has for each of the layout.
 * @param {Picture} picture
 * @param {number} [scale]
 * @returns {Promise<Blob>}
 */
export function pngOf({ width, height, shapes }, scale = 1) {
  const canvas = Object.assign(document.createElement('canvas'), { width: width * scale, height: height * scale });
  const drawing =
    /** @type {CanvasRenderingContext2D} */
    (canvas.getContext('2d'));
  drawing.scale(scale, scale);
  for (const shape of
    /** @type {Drawn[]} */
    (shapes)) drawOn(drawing, shape);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the canvas gives no image'))), 'image/png');
  });
}

/**
 * @param {CanvasRenderingContext2D} drawing
 * @param {Drawn} shape
 */
function drawOn(drawing, { rect, ring, opacity = 1, ...shape }) {
  Object.assign(drawing, { fillStyle: shape.fill, globalAlpha: opacity });
  if (rect) {
    drawing.beginPath();
    drawing.roundRect(...rect, shape.round ?? 0);
    drawing.fill();
  } else if (ring) {
    drawing.beginPath();
    drawing.arc(...ring, 0, 2 * Math.PI);
    if (shape.fill !== 'none') drawing.fill();
    if (shape.stroke === 'none') return;
    drawing.setLineDash(shape.isDashed ? [6, 5] : []);
    Object.assign(drawing, { strokeStyle: shape.stroke, lineWidth: shape.line ?? LINE }).stroke();
  } else {
    const { anchor = 'start' } = shape;
    // The shapes of Han characters depend on the language. Not every browser has this property.
    if ('lang' in drawing) drawing.lang = shape.lang;
    Object.assign(drawing, { font: fontShorthand(shape), direction: shape.dir, textAlign: anchor === 'middle' ? 'center' : anchor });
    drawing.save();
    drawing.translate(shape.x, shape.y);
    drawing.rotate(((shape.turn ?? 0) * Math.PI) / 180);
    drawing.fillText(shape.text, 0, 0);
    drawing.restore();
  }
}
