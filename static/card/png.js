// A picture's layout drawn on a canvas.

const context = document.createElement('canvas').getContext('2d');

const fontShorthand = ({ size, family, weight }) => `${weight} ${size}px ${family}`;

// How wide a line of text is, in pixels.
export function measure(text, font) {
  context.font = fontShorthand(font);
  return context.measureText(text).width;
}

export function pngOf({ width, height, shapes }) {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const drawing = canvas.getContext('2d');
  for (const shape of shapes) drawOn(drawing, shape);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the canvas gives no image'))), 'image/png');
  });
}

function drawOn(drawing, { rect, ring, ...shape }) {
  drawing.fillStyle = shape.fill;
  if (rect) {
    drawing.fillRect(...rect);
  } else if (ring) {
    drawing.beginPath();
    drawing.arc(...ring, 0, 2 * Math.PI);
    drawing.fill();
    drawing.setLineDash(shape.isDashed ? [6, 5] : []);
    Object.assign(drawing, { strokeStyle: shape.stroke, lineWidth: 3 }).stroke();
  } else {
    const { anchor = 'start' } = shape;
    // Han characters look different by language; not every browser asks here.
    if ('lang' in drawing) drawing.lang = shape.lang;
    Object.assign(drawing, { font: fontShorthand(shape), direction: shape.dir, textAlign: anchor === 'middle' ? 'center' : anchor });
    drawing.fillText(shape.text, shape.x, shape.y);
  }
}
