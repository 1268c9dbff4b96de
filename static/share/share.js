// The Embed dialog: the code to paste for what is on screen, and a preview.

import { act, choices, copied, dialogOf, make, show } from '../dialog/parts.js';
import { snippets } from './snippets.js';

/** @import { Words } from '../entry/types.js' */

/**
 * What the page shows: the article's id, which a collection has not, its title, and where in
 * the site its data is. Of a long article the page has no data.
 * @param {HTMLElement} data
 * @returns {{ id?: string, title: string, src: string }}
 */
function shownIn({ dataset, textContent }) {
  const { id = dataset.id, title, archive } = textContent.trim() ? JSON.parse(textContent) : {};
  return { id, title: title ?? document.querySelector('#pq-root h1')?.textContent, src: archive ?? `articles/${id}.json` };
}

/**
 * `words` are those of the page's language, `page` is its address.
 * @param {Words} words
 * @param {string} page
 */
export function share({ share: texts, ...words }, page) {
  const site = new URL('.', import.meta.url).href;
  const { id, title, src } = shownIn(document.getElementById('pq-article'));
  const { entry, integrity } =
    /** @type {{ dataset: Record<string, string> }} */
    (document.querySelector('script[data-entry]')).dataset;
  const fragment = location.hash.slice(1).replace(/^\?$/, '');
  const name = words.pageTitle.replace('{0}', () => title);
  const codes = snippets({ site, script: { src: site + entry, integrity }, page, id, src, name, fragment });

  const about = make('p', { className: 'pq-share-about', id: 'pq-share-about' });
  const code = make('textarea', { id: 'pq-share-code', readOnly: true, spellcheck: false, dir: 'ltr' });
  code.setAttribute('aria-describedby', about.id);
  const said = make('span', { className: 'pq-said' });
  said.setAttribute('role', 'status');
  const copy = act(words.copy, async () => {
    said.textContent = (await copied(code)) ? words.copied : texts.failed;
  });
  const preview = make('section', { className: 'pq-share-preview' });
  preview.setAttribute('aria-label', texts.preview);

  const explorer = make('quote-explorer');
  explorer.setAttribute('src', site + src);
  // The preview scrolls to a quote that the address names, which moves the choices out of
  // sight; this scrolls back.
  explorer.addEventListener('pullquote-select', () => { dialog.scrollTop = 0; }, { once: true });
  if (fragment.startsWith('?')) explorer.setAttribute('filter', fragment.slice(1));
  else if (fragment && id) explorer.setAttribute('quote', fragment);
  else if (fragment) explorer.setAttribute('filter', `at=${fragment}`);
  const link = make('a', { href: `#${fragment}`, textContent: name });

  /** @param {keyof typeof codes} kind */
  function showKind(kind) {
    about.textContent = texts.kinds[kind][1];
    code.value = codes[kind];
    said.textContent = '';
    const shown = kind === 'link' ? link : explorer;
    if (preview.firstChild !== shown) preview.replaceChildren(shown);
  }

  const kinds =
    /** @type {[keyof typeof codes, string][]} */
    (Object.entries(texts.kinds).map(([kind, [label]]) => [kind, label]));
  const dialog = dialogOf('pq-share', texts.title, words.close,
    choices(texts.what, 'pq-share-kind', kinds, 'element', showKind),
    about,
    make('label', { htmlFor: code.id, textContent: texts.code }),
    code,
    make('p', {}, copy, said),
    choices(texts.width, 'pq-share-width', [['320', '320 px'], ['640', '640 px'], ['', texts.full]], '', (width) => {
      preview.style.inlineSize = width && `${width}px`;
    }),
    preview);
  Object.assign(dialog, { lang: words.id, dir: words.dir });
  link.addEventListener('click', () => dialog.close());
  showKind('element');
  show(dialog, document);
}
