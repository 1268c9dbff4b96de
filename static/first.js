// The first script of a page, and a small one, so that ticks filter as soon as the
// quotes are on screen. All else comes when the page is at rest: to fetch and compile
// it earlier holds up the quotes.

import { choicesKept, choose } from './entry/choices.js';
import { filterEarly } from './entry/early.js';
import { rest } from './entry/rest.js';

// The quotes of a frame stay hidden where the script did not come that says which article
// is asked for.
if (!document.getElementById('pq-root').hidden) await start();

async function start() {
  const stopEarly = filterEarly();
  await rest();
  // The first look into the storage takes as long as showing some quotes.
  const chosen = choose(choicesKept());
  const { classList } = document.documentElement;
  classList.add('pq-started');
  try {
    const { dataset } = document.querySelector('script[data-entry]');
    (await import(`./${dataset.entry}`)).start(stopEarly, chosen);
  } catch (error) {
    // The style sheet says that the filters are off.
    classList.replace('pq-started', 'pq-static');
    stopEarly();
    console.error('pullquote: the explorer could not be loaded', error);
  }
}
