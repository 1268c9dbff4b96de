// The words of the interface: those that the page was written with, or those of
// another language, which come when somebody asks for them.

import { keep, kept } from './kept.js';
import { take } from './load.js';

/** @import { Words, WordsOf } from './types.js' */

const files = slot('{{words}}');
const KEPT = 'pullquote-lang';

/**
 * The language of ours that a tag is of, whatever its region; undefined for none.
 * @param {string | null | undefined} tag
 * @returns {string | undefined}
 */
function languageOf(tag) {
  /** @param {string} of */
  const primary = (of) => of.toLowerCase().split('-')[0];
  return Object.keys(files).find((id) => primary(id) === primary(tag ?? ''));
}

/** @type {Map<string, Promise<Words>>} */
const comingWords = new Map();

/**
 * The words for a tag; English where the interface does not speak that language.
 * @type {WordsOf}
 */
export function wordsOf(tag) {
  const file = files[languageOf(tag) ?? 'en'];
  if (!comingWords.has(file)) {
    const words = take(file, (answer) => answer.json());
    comingWords.set(file, words);
    // Whoever asks again may have them.
    words.catch(() => comingWords.delete(file));
  }
  return (
    /** @type {Promise<Words>} */
    (comingWords.get(file)));
}

// The language that the reader of a page has chosen: the one in the address, or
// the one of an earlier visit. Undefined for the page's own.
export function chosenLanguage() {
  return languageOf(/[?&]lang=([\w-]+)/.exec(location.hash)?.[1] ?? kept(KEPT));
}

/** @param {string} id */
export function keepLanguage(id) {
  keep(KEPT, id);
}
