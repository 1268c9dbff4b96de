// The page's choice of languages. What is chosen is in the address, and kept for
// the next visit; the app is then made again with the words of that language.

import { goToFragment } from './going.js';
import { keepLanguage } from './words.js';

/** @import { PageText, PageWords } from './types.js' */

export function startLanguages() {
  const select = document.getElementById('pq-lang');
  if (!select) return;
  /** @type {HTMLElement} */
  (select.closest('[hidden]')).hidden = false;
  select.addEventListener('change', () => {
    keepLanguage(select.value);
    goToFragment(speaking(location.hash.slice(1), select.value));
  });
}

/**
 * Goes back to the language `id`, as another did not come; gives what that calls itself.
 * @param {string} missed
 * @param {string} id
 * @returns {string}
 */
export function speakStill(missed, id) {
  const select = document.getElementById('pq-lang');
  const option = [...select?.options ?? []].find(({ value }) => value === missed);
  if (select) select.value = id;
  location.replace(`#${speaking(location.hash.slice(1), id)}`);
  return option?.text ?? missed;
}

/**
 * A fragment with a language in it.
 * @param {string} fragment
 * @param {string} id
 */
function speaking(fragment, id) {
  const pairs = fragment.startsWith('?') ? fragment.slice(1).split('&') : [fragment && `at=${fragment}`];
  return `?${[...pairs.filter((pair) => pair && !pair.startsWith('lang=')), `lang=${id}`].join('&')}`;
}

/**
 * Says what stands around the explorer in another language, as whatever is said later.
 * @param {PageWords} words
 */
export function dress(words) {
  const { id, dir, page } = words;
  // Policies with trusted types do not let its text be written.
  document.getElementById('pq-words').dataset.now = JSON.stringify(words);
  for (const element of document.querySelectorAll('[data-word]')) {
    element.textContent = page[
      /** @type {PageText} */
      (element.dataset.word)];
    Object.assign(element, { lang: id, dir });
  }
  Object.assign(document.querySelector('.pq-footer') ?? {}, { lang: id, dir });
  const select = document.getElementById('pq-lang');
  if (select) select.value = id;
}
