// A page that was opened before its site was built anew: the files that it would load
// next are gone, and a reload brings those that are there now.

/** @import { PageWords } from './types.js' */

// A file of the site is not there any more.
export class Gone extends Error {}

/**
 * Whether an answer that is of no use says that its file is gone: some servers have a page
 * for everything, and some call everything a page.
 * @param {Response} answer
 */
export function isGone({ ok, status, headers }) {
  return status === 404 || status === 410 || (ok && /\bhtml\b/.test(
    /** @type {string} */
    (headers.get('Content-Type'))));
}

/**
 * What the page's scripts say, in the language that it speaks now: page.js notes it.
 * @returns {PageWords}
 */
export function wordsOfPage() {
  const { dataset, textContent } = document.getElementById('pq-words');
  return JSON.parse(dataset.now ?? textContent);
}

/**
 * Offers to reload where an error says that a file is gone, in the tree that `root` stands
 * in and in these words; says whether it did.
 * @param {unknown} error
 * @param {PageWords} words
 * @param {Node} [root]
 * @returns {boolean}
 */
export function offerReload(error, { id, dir, page }, root = document.body) {
  if (!(error instanceof Gone)) return false;
  const tree =
    /** @type {(Document | ShadowRoot) & { body?: HTMLElement }} */
    (root.getRootNode());
  tree.querySelector('.pq-stale')?.remove();
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: page.reload });
  button.addEventListener('click', () => location.reload());
  const offer = Object.assign(document.createElement('p'), { className: 'pq-stale', lang: id, dir });
  offer.setAttribute('role', 'alert');
  offer.append(page.stale, ' ', button);
  (tree.body ?? tree).append(offer);
  offer.scrollIntoView({ block: 'nearest' });
  return true;
}
