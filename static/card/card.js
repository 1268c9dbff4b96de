// The dialog that makes a picture of a quote or a chart, to save or copy.

import { act, choices, copied, dialogOf, make, refused, saveAs, settle, show } from '../dialog/parts.js';
import { chartOf, drawnChart } from './chart.js';
import { SIZES, layout } from './layout.js';
import { measure, pngOf } from './png.js';
import { quotedIn, textOf } from './quoted.js';
import { svgFile, svgOf } from './svg.js';

/** @import { Words } from '../entry/types.js' */
/** @import { Card, Making, Size, Style } from './types.js' */

// A height in pixels that a canvas may have in every browser, with some to spare.
const TALLEST = 16_000;

/**
 * Opens the dialog for the quote or the chart that `button` belongs to. `words` are the texts
 * of the explorer's language, which stands in `tree`.
 * @param {HTMLElement} button
 * @param {Words} words
 * @param {Document | ShadowRoot} tree
 */
export function showCard(button, words, tree) {
  const item = button.closest('.pq-quote');
  open(button, tree, words, item ? quotePicture(item, words) : chartPicture(button, words));
}

/**
 * The choices, and how to draw one: `draw` gives the picture, its text for people who do not
 * see it, and the name of its file.
 * @param {HTMLElement} item
 * @param {Words} words
 * @returns {Making}
 */
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
      return { picture, text: textOf(quoted, picture.drawn, words), name: `${item.id.replace('/', '-')}-${size}` };
    },
  };
}

/**
 * @param {HTMLElement} button
 * @param {Words} words
 * @returns {Making}
 */
function chartPicture(button, words) {
  const chart = chartOf(button);
  return {
    title: words.card.chart,
    sizes: [],
    // The type in charts is small. A larger scale would make canvases too large for some
    // browsers.
    scale: 2,
    // It is drawn beside the dialog, since the dialog's own styles apply to all inside it.
    draw: (_, preview) => ({
      ...drawnChart(
        chart,
        /** @type {Inside<HTMLDialogElement>} */
        (preview.closest('dialog')).parentNode,
        words,
      ),
      name: chart.kind,
    }),
  };
}

/**
 * @param {HTMLElement} button
 * @param {Document | ShadowRoot} tree
 * @param {Words} words
 * @param {Making} making
 */
function open(button, tree, words, { title, sizes, scale, draw }) {
  const said = make('span', { className: 'pq-said' });
  said.setAttribute('role', 'status');
  /** @param {boolean} works */
  const tell = (works) => { said.textContent = works ? words.copied : words.card.failed; };
  const preview = make('div', { className: 'pq pq-card-preview' });
  const alt = make('textarea', { id: 'pq-card-text', readOnly: true, dir: 'auto' });
  /** @type {'png' | 'svg'} */
  let format = 'png';
  /** @type {Card} */
  let drawn;

  /** @param {Size} size */
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

  const actions = make('p', {}, act(words.card.save, async () => saveAs(`${drawn.name}.${format}`, await file())));
  if (typeof ClipboardItem === 'function' && navigator.clipboard?.write) {
    actions.append(' ', act(words.card.copy, () => {
      // No `await` before this: some browsers allow copying only during the click.
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
    ...refused(words.card.refused),
    make('label', { htmlFor: alt.id, textContent: words.card.alt }),
    alt,
    make('p', {}, act(words.card.copyText, async () => tell(await copied(alt)))));
  Object.assign(dialog, { lang: words.id, dir: words.dir });
  show(dialog, tree);
  // Colours, fonts and sizes are known only when the dialog is in the page.
  drawAs(sizes[0]?.[0]);
  settle(dialog, button);
}

/**
 * The platform's hue in the light theme, and the page's fonts.
 * @param {HTMLElement} hue
 * @returns {Style}
 */
function styleOf(hue) {
  const { color, fontFamily } = getComputedStyle(hue);
  return { accent: color, serif: fontFamily, sans: getComputedStyle(
    /** @type {Element} */
    (hue.closest('dialog'))).fontFamily };
}
