// The Embed dialog: what to paste for what is on screen now, and how that looks.

import { choices, copied, dialogOf, make, show } from '../dialog/parts.js';
import { snippets } from './snippets.js';
import { words } from './words.js';

export function share() {
  const { id, title } = JSON.parse(document.getElementById('pq-article').textContent);
  const site = new URL('.', import.meta.url).href;
  const { entry, integrity } = document.querySelector('script[data-entry]').dataset;
  const fragment = location.hash.slice(1).replace(/^\?$/, '');
  const texts = snippets({ site, script: { src: site + entry, integrity }, page: location.origin + location.pathname, id, title, fragment });

  const about = make('p', { className: 'pq-share-about', id: 'pq-share-about' });
  const code = make('textarea', { id: 'pq-share-code', readOnly: true, spellcheck: false });
  code.setAttribute('aria-describedby', about.id);
  const copy = make('button', { type: 'button', textContent: words.copy });
  const said = make('span', { className: 'pq-said' });
  said.setAttribute('role', 'status');
  copy.addEventListener('click', async () => {
    said.textContent = (await copied(code)) ? words.copied : words.failed;
  });
  const preview = make('section', { className: 'pq-share-preview' });
  preview.setAttribute('aria-label', words.preview);

  const explorer = make('quote-explorer');
  explorer.setAttribute('src', `${site}articles/${id}.json`);
  // A quote that the address names is scrolled to, past the choices.
  explorer.addEventListener('pullquote-select', () => { dialog.scrollTop = 0; }, { once: true });
  if (fragment.startsWith('?')) explorer.setAttribute('filter', fragment.slice(1));
  else if (fragment) explorer.setAttribute('quote', fragment);
  const link = make('a', { href: `#${fragment}`, textContent: words.whoSaidWhat(title) });

  function showKind(kind) {
    about.textContent = words.kinds[kind][1];
    code.value = texts[kind];
    said.textContent = '';
    const shown = kind === 'link' ? link : explorer;
    if (preview.firstChild !== shown) preview.replaceChildren(shown);
  }

  const kinds = Object.entries(words.kinds).map(([kind, [label]]) => [kind, label]);
  const dialog = dialogOf('pq-share', words.title, words.close,
    choices(words.what, 'pq-share-kind', kinds, 'element', showKind),
    about,
    make('label', { htmlFor: code.id, textContent: words.code }),
    code,
    make('p', {}, copy, said),
    choices(words.width, 'pq-share-width', words.widths, '', (width) => {
      preview.style.inlineSize = width && `${width}px`;
    }),
    preview);
  link.addEventListener('click', () => dialog.close());
  showKind('element');
  show(dialog, document);
}
