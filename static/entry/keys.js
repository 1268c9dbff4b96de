// Reading at ease: what the reader has chosen of text size and spacing, and keys
// for what is done most. The dialog for both comes when it is asked for.

import { quoteOf } from './asked.js';
import { importOf } from './load.js';
import { rest } from './page.js';
import { choicesKept, keepChoices, setPage, standard } from './reading.js';
import { wordsOf } from './words.js';

// Workers and Node have none.
const page = globalThis.document?.documentElement;
let chosen = standard;

export function startReading() {
  // Elements in other people's pages are theirs.
  if (!page.matches('.pq-site, .pq-frame')) return;
  choose(choicesKept());
  document.addEventListener('keydown', press);
  const button = document.getElementById('pq-keys');
  if (!button) return;
  button.addEventListener('click', help);
  rest().then(() => { button.parentElement.hidden = false; });
}

// Takes choices, of which some may be missing.
function choose(choices) {
  chosen = { ...chosen, ...choices };
  setPage(chosen);
}

async function help() {
  try {
    const { showComfort } = await importOf('{{comfort}}');
    showComfort(await wordsOf(find('.pq').lang), chosen, (choices) => {
      choose(choices);
      keepChoices(chosen);
    });
  } catch (error) {
    const button = document.getElementById('pq-keys');
    button.textContent = JSON.parse(document.getElementById('pq-words').textContent).page.failed;
    console.error('pullquote: the dialog could not be loaded', error);
  }
}

const find = (selector) => document.querySelector(`#pq-root ${selector}`);

const actions = {
  '/': () => reach('input[type=search]'),
  f: () => reach('input[type=checkbox]'),
  j: () => step(1),
  k: () => step(-1),
  1: () => find('.pq-tabs [data-view=quotes]')?.click(),
  2: () => find('.pq-tabs [data-view=voices]')?.click(),
  3: () => find('.pq-tabs [data-view=map]')?.click(),
  '?': help,
  Escape: leave,
};

// Never with a modifier (Shift is how some keyboards write / and ?), never where
// something is typed or chosen by letters, and never when something lies over the
// page, which has keys of its own.
function press(event) {
  const { key, target, ctrlKey, metaKey, altKey } = event;
  const isTaken = event.defaultPrevented || event.isComposing || ctrlKey || metaKey || altKey;
  const isField = target.isContentEditable || target.matches('select, textarea, input:not([type=checkbox], [type=radio])');
  if (!chosen.keys || isTaken || isField || !Object.hasOwn(actions, key)) return;
  if (document.querySelector('dialog[open], :popover-open') || !find('.pq')) return;
  event.preventDefault();
  actions[key]();
}

// Goes to a control among the filters, which fold into a button where it is narrow.
function reach(selector) {
  const fold = find('.pq-open');
  if (fold?.checkVisibility()) fold.click();
  find(`.pq-filters ${selector}`)?.focus();
}

// Goes to the next quote, or to the one before: from the one with the focus, or
// the one that is stood at, or else from the first that is on screen.
function step(by) {
  const quotes = [...page.querySelectorAll('#pq-root .pq-quote')];
  const held = quotes.findIndex((quote) => quote.contains(document.activeElement));
  const current = held < 0 ? quotes.findIndex((quote) => quote.matches('[aria-current]')) : held;
  const seen = quotes.findIndex((quote) => quote.getBoundingClientRect().top >= 0);
  const next = quotes[current < 0 ? seen - (by < 0) : current + by];
  if (!next) return;
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
    location.hash = `?${pairs.filter((pair) => !pair.startsWith('at=')).join('&')}`;
  }
  if (document.activeElement.closest('.pq-quote')) document.activeElement.blur();
}
