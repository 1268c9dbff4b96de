// Addresses that ask for what an article does not have: a line says so.

import { idsOf, namedBy, valuesOf } from './values.js';

/** @import { Article } from '../pullquote.js' */
/** @import { PageWords } from './types.js' */

/**
 * Whether a fragment (without its #) names a quote or a value that there is not. An address
 * may have been copied with what stood behind it in a text.
 * @param {string} fragment
 * @param {Article} article
 */
function isUnknown(fragment, article) {
  /**
   * @param {string[] | undefined} list
   * @param {string} id
   */
  const isMissing = (list, id) => id && list && !list.includes(id);
  if (!fragment.startsWith('?')) {
    const [id] =
      /** @type {string} */
      (decodedOnce(fragment).split('/').at(-1)).split('&');
    return isMissing(idsOf(article.quotes), id.replace(/[^\p{L}\p{N}]+$/u, '')) && !document.getElementById(decodedOnce(fragment));
  }
  const known = valuesOf(article).set('at', idsOf(article.quotes));
  return namedBy(fragment).some(([name, value]) => isMissing(known.get(name), value.replace(/^-/, '')));
}

/** @param {string} fragment */
const decodedOnce = (fragment) => {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
};

/**
 * Says so in the page's line for now and whenever the address is another one; `wordsOf`
 * gives the words of the page.
 * @param {Article} article
 * @param {() => PageWords['page']} wordsOf
 */
export function followUnknown(article, wordsOf) {
  const note = document.getElementById('pq-note');
  const look = () => {
    if (isUnknown(location.hash.slice(1), article)) {
      note.dataset.word = 'unknown';
      note.textContent = wordsOf().unknown;
      note.hidden = false;
    } else if (note.dataset.word) {
      note.hidden = true;
    }
  };
  addEventListener('hashchange', look);
  look();
}
