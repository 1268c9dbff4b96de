// The mean colour of each cell of a picture: a PNG in base64 (arguments[0]), cut
// into squares of so many pixels (arguments[1]), row by row.
const [png, side] = arguments;
return (async () => {
  const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const { width, height } = image;
  const drawing = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  drawing.drawImage(image, 0, 0);
  const { data } = drawing.getImageData(0, 0, width, height);
  const columns = Math.ceil(width / side);
  const cells = Array.from({ length: columns * Math.ceil(height / side) }, () => [0, 0, 0, 0]);
  for (let y = 0, at = 0; y < height; y += 1) {
    const row = Math.floor(y / side) * columns;
    for (let x = 0; x < width; x += 1, at += 4) {
      const cell = cells[row + Math.floor(x / side)];
      cell[0] += data[at];
      cell[1] += data[at + 1];
      cell[2] += data[at + 2];
      cell[3] += 1;
    }
  }
  return { width, height, means: cells.flatMap(([r, g, b, n]) => [r / n, g / n, b / n]) };
})();
