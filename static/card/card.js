// A quote or a chart as a picture to take along.

import { choices, copied, dialogOf, make, settle, show } from '../dialog/parts.js';
import { chartOf, drawnChart } from './chart.js';
import { SIZES, layout } from './layout.js';
import { measure, pngOf } from './png.js';
import { quotedIn, textOf } from './quoted.js';
import { svgFile, svgOf } from './svg.js';

// The most pixels that a canvas is tall in every browser, with some to spare.
const TALLEST = 16_000;

// Opens the picture of the quote or the chart that `button` belongs to. `words` are
// those of the explorer's language.
export function showCard(button, words) {
  const item = button.closest('.pq-quote');
  open(button, words, item ? quotePicture(item, words) : chartPicture(button, words));
}

// What there is to choose, and how a choice is drawn in the place of its preview: the
// picture, what it says in text, and what its file is called.
function quotePicture(item, words) {
  const hue = make('i');
  hue.dataset.hue = item.dataset.hue;
  return {
    title: words.card.title,
    sizes: [['wide', words.card.wide], ['square', words.card.square]],
    scale: 1,
    draw(size, preview) {
      preview.append(hue);
      const quoted = quotedIn(item, words);
      const picture = layout(quoted, SIZES[size], styleOf(hue), measure);
      return { picture, text: textOf(quoted, picture.drawn, words), name: `${item.id}-${size}` };
    },
  };
}

function chartPicture(button, words) {
  const chart = chartOf(button);
  return {
    title: words.card.chart,
    sizes: [],
    // Its type is small; larger canvases than this not every browser has.
    scale: 2,
    // It is set beside the dialog, which has a style of its own for what is in it.
    draw: (_, preview) => ({ ...drawnChart(chart, preview.closest('dialog').parentNode, words), name: chart.kind }),
  };
}

function open(button, words, { title, sizes, scale, draw }) {
  const root = button.getRootNode();
  const said = make('span', { className: 'pq-said' });
  said.setAttribute('role', 'status');
  const tell = (works) => { said.textContent = works ? words.copied : words.card.failed; };
  const preview = make('div', { className: 'pq pq-card-preview' });
  const alt = make('textarea', { id: 'pq-card-text', readOnly: true, dir: 'auto' });
  let [format, drawn] = ['png'];

  const drawAs = (size) => {
    preview.replaceChildren();
    drawn = draw(size, preview);
    alt.value = drawn.text;
    const svg = svgOf(drawn.picture);
    svg.setAttribute('role', 'img');
    svg.setAttribute('aria-label', alt.value);
    preview.append(svg);
    said.textContent = '';
  };
  const png = () => pngOf(drawn.picture, Math.min(scale, TALLEST / drawn.picture.height));
  const file = () => (format === 'png' ? png() : svgFile(svgOf(drawn.picture), alt.value));
  const act = (label, action) => {
    const made = make('button', { type: 'button', textContent: label });
    made.addEventListener('click', action);
    return made;
  };

  const actions = make('p', {}, act(words.card.save, async () => {
    const address = URL.createObjectURL(await file());
    make('a', { href: address, download: `${drawn.name}.${format}` }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  }));
  if (typeof ClipboardItem === 'function' && navigator.clipboard?.write) {
    actions.append(' ', act(words.card.copy, () => {
      // Not awaited before: some browsers let nobody copy later than the click.
      const copying = navigator.clipboard.write([new ClipboardItem({ 'image/png': png() })]);
      copying.then(() => tell(true), () => tell(false));
    }));
  }
  actions.append(said);
  const sized = sizes.length ? [choices(words.card.size, 'pq-card-size', sizes, sizes[0][0], drawAs)] : [];
  const dialog = dialogOf('pq-card', title, words.close,
    ...sized,
    choices(words.card.format, 'pq-card-format', [['png', 'PNG'], ['svg', 'SVG']], format, (chosen) => { format = chosen; }),
    preview,
    actions,
    ...refused(words),
    make('label', { htmlFor: alt.id, textContent: words.card.alt }),
    alt,
    make('p', {}, act(words.card.copyText, async () => tell(await copied(alt)))));
  Object.assign(dialog, { lang: words.id, dir: words.dir });
  show(dialog, root);
  // Colours, fonts and places are known where it stands in the page.
  drawAs(sizes[0]?.[0]);
  settle(dialog, button);
}

// A sandboxed frame has no origin, and may not be let save files. It is not told.
function refused(words) {
  return origin === 'null' && parent !== window ? [make('p', { textContent: words.card.refused })] : [];
}

// The platform's hue by light, and the page's fonts.
function styleOf(hue) {
  const { color, fontFamily } = getComputedStyle(hue);
  return { accent: color, serif: fontFamily, sans: getComputedStyle(hue.closest('dialog')).fontFamily };
}
