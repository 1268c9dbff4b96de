// The first script of a page. It is small, so that ticks filter as soon as the quotes are on
// screen. Everything else is fetched and compiled when the page is at rest, since doing that
// earlier would delay the quotes.

import { choicesKept, choose } from './entry/choices.js';
import { filterEarly } from './entry/early.js';
import { rest } from './entry/rest.js';

// In a frame, the quotes are hidden until another script has found out which article is asked
// for. Without that script, nothing starts.
if (!document.getElementById('pq-root').hidden) await start();

async function start() {
  const stopEarly = filterEarly();
  await rest();
  // The first access to the storage takes as long as showing some quotes.
  const chosen = choose(choicesKept());
  const { classList } = document.documentElement;
  classList.add('pq-started');
  try {
    const { dataset } =
      /** @type {HTMLScriptElement} */
      (document.querySelector('script[data-entry]'));
    (await import(`./${dataset.entry}`)).start(stopEarly, chosen);
  } catch (error) {
    // With this class, the style sheet shows a note that the filters are off.
    classList.replace('pq-started', 'pq-static');
    stopEarly();
    console.error('pullquote: the explorer could not be loaded', error);
  }
}
