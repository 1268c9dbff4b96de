// Which article the frame shows, and which of its quotes. The page is written with all
// quotes of one of them; another of the same site may be asked for, and the frame may be
// locked to what a filter shows.

import { asked, page } from './theme.js';

const { article } =
  /** @type {{ dataset: Record<string, string> }} */
  (document.currentScript).dataset;
const other = asked.get('article') || article;
const isOther = other !== article;
// `locked=speaker=reed` says the filter; `locked` alone means that of the fragment.
const lock = asked.has('locked') ? asked.get('locked') || location.hash.slice(1) : '';
const only = lock.includes('=') ? `?${lock.replace(/^\?/, '')}` : lock;

// The quotes that the page was written with are never seen in another's place: they are
// hidden until this script, if it comes, finds that they are asked for.
page.classList.add('pq-framed');
page.hidden = isOther || only !== '';
// Before this comes all of the page, after it the scripts that start the explorer.
document.addEventListener('readystatechange', () => {
  if (isOther || only) makeWay();
  if (isOther) nameOther(other);
  document.getElementById('pq-root').hidden = false;
  /** @type {Element} */
  (document.querySelector('.pq-note-lost')).remove();
  page.hidden = false;
}, { once: true });

// Takes away all that is not asked for; the explorer brings the rest.
function makeWay() {
  document.getElementById('pq-article').dataset.only = only;
  document.getElementById('pq-root').replaceChildren();
  // What is said where no script starts speaks of the quotes that the page was written with.
  for (const note of document.querySelectorAll('#pq-note, .pq-note-late')) {
    note.textContent = `The quotes of “${other}” cannot be shown here.`;
  }
}

/** @param {string} id */
function nameOther(id) {
  /**
   * @template {keyof PageParts} Id
   * @param {Id} name
   */
  const find = (name) => document.getElementById(name);
  Object.assign(find('pq-article').dataset, { id, src: `articles/${encodeURIComponent(id)}.json` });
  const link = find('pq-whole');
  link.textContent = document.title;
  link.removeAttribute('id');
  delete link.dataset.word;
  /** @type {Element} */
  (document.querySelector('[rel=canonical]')).remove();
  document.title = id;
}
