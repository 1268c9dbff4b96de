// A quote's Image button. What it opens comes when it is asked for.

import { openBy } from './asking.js';
import { importOf } from './load.js';
import { wordsOfPage } from './stale.js';
import { wordsOf } from './words.js';

// Opens the picture of a quote if it is asked for by this click. `words` gives the words
// for what is said where that does not come.
export function showImage(event, words) {
  const button = event.target.closest('.pq-image');
  if (!button) return;
  event.preventDefault();
  openBy(button, words, async () => {
    const all = await wordsOf(button.closest('.pq').lang);
    (await importOf('{{card}}')).showCard(button, all);
  });
}

// Hears of a click before what keeps the clicks that nobody has heard (`early.js`).
export function startImages() {
  if (!document.getElementById('pq-words')) return;
  document.querySelector('main').addEventListener('click', (event) => showImage(event, wordsOfPage), true);
}
