// What the reader has chosen of text size, spacing and keys, kept for the next visit.

import { keep, kept } from './kept.js';

/** @import { Choices } from './types.js' */

const KEPT_CHOICES = 'pullquote-reading';
const standard = { size: 100, compact: false, keys: true };

/**
 * Gives what is chosen, all of it, and shows the page so.
 * @param {Partial<Choices>} choices
 */
export function choose(choices) {
  const chosen = { ...standard, ...choices };
  const page = document.documentElement;
  // Setting it, also to what it is, has the browser look at every element again.
  const zoom = chosen.size === standard.size ? '' : `${chosen.size / 100}`;
  if (page.style.getPropertyValue('--pq-zoom') !== zoom) page.style.setProperty('--pq-zoom', zoom);
  page.classList.toggle('pq-compact', chosen.compact);
  return chosen;
}

/** @returns {Partial<Choices>} */
export function choicesKept() {
  try {
    return JSON.parse(
      /** @type {string} */
      (kept(KEPT_CHOICES)));
  } catch {
    // Nothing is kept, or nothing of ours.
    return {};
  }
}

/** @param {Choices} chosen */
export function keepChoices(chosen) {
  keep(KEPT_CHOICES, JSON.stringify(chosen));
}
