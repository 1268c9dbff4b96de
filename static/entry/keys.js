// Reading at ease: what the reader has chosen of text size and spacing, and keys
// for what is done most. The dialog for both comes when it is asked for.

import { quoteOf } from './asked.js';
import { openBy } from './asking.js';
import { choose, keepChoices } from './choices.js';
import { goToFragment } from './going.js';
import { importOf } from './load.js';
import { find, followKeys, reach } from './pressing.js';
import { wordsOfPage } from './stale.js';
import { wordsOf } from './words.js';

/** @import { Choices } from './types.js' */

/** @type {Choices} */
let chosen;

/**
 * `choices` are those that the page has, `step` goes so many quotes on.
 * @param {Choices} choices
 * @param {(by: number) => void} [step]
 */
export function startReading(choices, step = stepInPage) {
  chosen = choices;
  followKeys({ ...actions, j: () => step(1), k: () => step(-1) }, () => chosen.keys);
}

// The button for the dialog stands in the page's foot.
export function startComfort() {
  const button = document.getElementById('pq-keys');
  if (!button) return;
  button.addEventListener('click', help);
  button.parentElement.hidden = false;
}

function help() {
  openBy(document.getElementById('pq-keys'), wordsOfPage, async () => {
    const { showComfort } = await importOf('{{comfort}}');
    showComfort(await wordsOf(
      /** @type {HTMLElement} */
      (find('.pq')).lang), chosen, (choices) => {
      chosen = choose({ ...chosen, ...choices });
      keepChoices(chosen);
    });
  });
}

const actions = {
  '/': () => reach('.pq-search'),
  f: () => reach('input[type=checkbox]'),
  1: () => view('quotes'),
  2: () => view('voices'),
  3: () => view('map'),
  '?': help,
  Escape: leave,
};

/**
 * Picks a view, which begins at its beginning.
 * @param {string} name
 */
function view(name) {
  const tab = find(`.pq-tabs [data-view=${name}]`);
  if (!tab || tab.ariaPressed === 'true') return;
  tab.click();
  const results =
    /** @type {HTMLElement} */
    (find('.pq-results'));
  const begin = () => {
    if (results.getBoundingClientRect().top < 0) results.scrollIntoView({ behavior: 'instant' });
  };
  // The scroll to a quote that a key has gone to may end in the view only.
  addEventListener('scrollend', begin, { signal: AbortSignal.timeout(1500) });
  begin();
}

/**
 * Goes to the next quote, or to the one before: from the one with the focus, or
 * the one that is stood at, or else from the first that is on screen.
 * @param {number} by
 */
function stepInPage(by) {
  // Not those of a view that is out of sight, which the browser has not laid out.
  const quotes = [...document.querySelectorAll('#pq-root .pq-quote[id]')].filter((quote) => quote.checkVisibility());
  const held = quotes.findIndex((quote) => quote.contains(document.activeElement));
  const current = held < 0 ? quotes.findIndex((quote) => quote.matches('[aria-current]')) : held;
  const seen = quotes.findIndex((quote) => quote.getBoundingClientRect().top >= 0);
  const next = quotes[current < 0 ? seen - Number(by < 0) : current + by];
  if (!next) {
    // Of a long list the other quotes come when they are asked for.
    find(`.pq-rest [data-way=${by > 0 ? 'later' : 'earlier'}]`)?.click();
    return;
  }
  next.tabIndex = -1;
  next.focus({ preventScroll: true });
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  next.scrollIntoView({ behavior: isStill ? 'instant' : 'smooth' });
}

// Leaves the quote that the address leads to, and the focus that is on one.
function leave() {
  const fragment = location.hash.slice(1);
  if (quoteOf(fragment)) {
    const pairs = fragment.startsWith('?') ? fragment.slice(1).split('&') : [];
    goToFragment(`?${pairs.filter((pair) => !pair.startsWith('at=')).join('&')}`);
  }
  if (document.activeElement?.closest('.pq-quote')) document.activeElement.blur();
}
