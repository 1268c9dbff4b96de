// The Embed dialog: what to paste for what is on screen now, and how that looks.

import { snippets } from './snippets.js';
import { words } from './words.js';

const sheet = new CSSStyleSheet();
sheet.replaceSync({{style}});

// An element with properties of its own, attributes, and what is in it.
function make(name, properties, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

// Choices of which one holds. `options` are pairs of a value and its name.
function choices(legend, name, options, chosen, choose) {
  const option = ([value, label]) => make('label', {},
    make('input', { type: 'radio', name, value, defaultChecked: value === chosen }), label);
  const group = make('fieldset', {}, make('legend', { textContent: legend }), ...options.map(option));
  group.addEventListener('change', ({ target }) => choose(target.value));
  return group;
}

// Copies what is in a field, also where the clipboard's own interface is
// missing: on a page that is not on https.
async function copied(field) {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.select();
    return document.execCommand('copy');
  }
}

export function share() {
  const { id, title } = JSON.parse(document.getElementById('pq-article').textContent);
  const site = new URL('.', import.meta.url).href;
  const { src, dataset: { integrity } } = document.querySelector('script[data-integrity]');
  const fragment = location.hash.slice(1).replace(/^\?$/, '');
  const texts = snippets({ site, script: { src, integrity }, page: location.origin + location.pathname, id, title, fragment });

  const about = make('p', { className: 'pq-share-about', id: 'pq-share-about' });
  const code = make('textarea', { id: 'pq-share-code', readOnly: true, spellcheck: false });
  code.setAttribute('aria-describedby', about.id);
  const copy = make('button', { type: 'button', textContent: words.copy });
  const said = make('span', { className: 'pq-share-said' });
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

  function show(kind) {
    about.textContent = words.kinds[kind][1];
    code.value = texts[kind];
    said.textContent = '';
    const shown = kind === 'link' ? link : explorer;
    if (preview.firstChild !== shown) preview.replaceChildren(shown);
  }

  const heading = make('h2', { id: 'pq-share-title', textContent: words.title });
  const close = make('button', { type: 'button', textContent: words.close });
  const kinds = Object.entries(words.kinds).map(([kind, [label]]) => [kind, label]);
  const dialog = make('dialog', { className: 'pq-share' },
    make('header', {}, heading, close),
    choices(words.what, 'pq-share-kind', kinds, 'element', show),
    about,
    make('label', { htmlFor: code.id, textContent: words.code }),
    code,
    make('p', {}, copy, said),
    choices(words.width, 'pq-share-width', words.widths, '', (width) => {
      preview.style.inlineSize = width && `${width}px`;
    }),
    preview);
  dialog.setAttribute('aria-labelledby', heading.id);
  close.addEventListener('click', () => dialog.close());
  link.addEventListener('click', () => dialog.close());
  // Closing gives the focus back to the button that it was opened with.
  dialog.addEventListener('close', () => {
    dialog.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  });
  document.adoptedStyleSheets.push(sheet);
  show('element');
  document.body.append(dialog);
  dialog.showModal();
}
