// The styles in which works are cited.

import { box } from './parts.js';
import { choices } from '../dialog/parts.js';

/** @import { Words } from '../entry/types.js' */

// Whoever cites several quotes does so in one style.
const citedAs = { style: 'apa', isAccessed: true };

/**
 * @param {Words['leave']} texts
 * @returns {[string, string][]}
 */
const stylesIn = (texts) => [
  ['apa', 'APA 7'],
  ['mla', 'MLA 9'],
  ['chicago-notes', texts.notes],
  ['chicago-author-date', texts.authorDate],
  ['harvard', 'Harvard'],
  ['gb7714', 'GB/T 7714'],
  ['bibtex', 'BibTeX'],
  ['ris', 'RIS'],
  ['csl-json', 'CSL-JSON'],
];

/**
 * Whether programs read a style.
 * @param {string} style
 */
export const isForPrograms = (style) => ['bibtex', 'ris', 'csl-json'].includes(style);

// The style that is chosen, and the day of access, where that is to be said.
export const styleNow = () => ({ id: citedAs.style, accessed: citedAs.isAccessed ? today() : undefined });

/**
 * The choice of a style and whether the day of access is said; `change` hears of both.
 * @param {Words['leave']} texts
 * @param {() => void} change
 */
export function styleChoices(texts, change) {
  return [
    choices(texts.style, 'pq-leave-style', stylesIn(texts), citedAs.style, (style) => {
      citedAs.style = style;
      change();
    }),
    box(texts.accessed, citedAs.isAccessed, (isAccessed) => {
      citedAs.isAccessed = isAccessed;
      change();
    }),
  ];
}

// The reader's day, as YYYY-MM-DD.
function today() {
  const day = new Date();
  const numbers = [day.getFullYear(), day.getMonth() + 1, day.getDate()];
  return numbers.map((number) => `${number}`.padStart(2, '0')).join('-');
}
