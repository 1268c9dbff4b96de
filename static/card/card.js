// A quote as a picture to take along.

import { choices, copied, dialogOf, make, settle, show } from '../dialog/parts.js';
import { SIZES, layout } from './layout.js';
import { measure, pngOf } from './png.js';
import { quotedIn, textOf } from './quoted.js';
import { svgFile, svgOf } from './svg.js';

// Opens the picture of the quote that `button` belongs to. `words` are those of
// the explorer's language.
export function showCard(button, words) {
  const item = button.closest('.pq-quote');
  const root = item.getRootNode();
  const said = make('span', { className: 'pq-said' });
  said.setAttribute('role', 'status');
  const tell = (works) => { said.textContent = works ? words.copied : words.card.failed; };
  const hue = make('i');
  hue.dataset.hue = item.dataset.hue;
  const preview = make('div', { className: 'pq pq-card-preview' }, hue);
  const alt = make('textarea', { id: 'pq-card-text', readOnly: true, dir: 'auto' });
  let [kind, format, picture] = ['wide', 'png'];

  const draw = () => {
    const quoted = quotedIn(item, words);
    picture = layout(quoted, SIZES[kind], styleOf(hue), measure);
    alt.value = textOf(quoted, picture.drawn, words);
    const svg = svgOf(picture);
    svg.setAttribute('role', 'img');
    svg.setAttribute('aria-label', alt.value);
    preview.replaceChildren(hue, svg);
    said.textContent = '';
  };
  const file = () => (format === 'png' ? pngOf(picture) : svgFile(svgOf(picture), alt.value));
  const act = (label, action) => {
    const made = make('button', { type: 'button', textContent: label });
    made.addEventListener('click', action);
    return made;
  };

  const actions = make('p', {}, act(words.card.save, async () => {
    const address = URL.createObjectURL(await file());
    make('a', { href: address, download: `${item.id}-${kind}.${format}` }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  }));
  if (window.ClipboardItem && navigator.clipboard?.write) {
    actions.append(' ', act(words.card.copy, () => {
      // Not awaited before: some browsers let nobody copy later than the click.
      const copying = navigator.clipboard.write([new ClipboardItem({ 'image/png': pngOf(picture) })]);
      copying.then(() => tell(true), () => tell(false));
    }));
  }
  actions.append(said);
  const dialog = dialogOf('pq-card', words.card.title, words.close,
    choices(words.card.size, 'pq-card-size', [['wide', words.card.wide], ['square', words.card.square]], kind, (chosen) => {
      kind = chosen;
      draw();
    }),
    choices(words.card.format, 'pq-card-format', [['png', 'PNG'], ['svg', 'SVG']], format, (chosen) => { format = chosen; }),
    preview,
    actions,
    ...refused(words),
    make('label', { htmlFor: alt.id, textContent: words.card.alt }),
    alt,
    make('p', {}, act(words.card.copyText, async () => tell(await copied(alt)))));
  Object.assign(dialog, { lang: words.id, dir: words.dir });
  show(dialog, root);
  // Colours and fonts are known where it stands in the page.
  draw();
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
