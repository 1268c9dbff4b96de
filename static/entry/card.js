// A quote's Image button. What it opens comes when it is asked for.

import { failedIn, openBy } from './asking.js';
import { importOf } from './load.js';
import { wordsOf } from './words.js';

// Opens the picture of a quote if it is asked for by this click. `failed` is what
// the button says where that does not work.
export function showImage({ target }, failed) {
  const button = target.closest('.pq-image');
  if (!button) return;
  openBy(button, failed, async () => {
    const words = await wordsOf(button.closest('.pq').lang);
    (await importOf('{{card}}')).showCard(button, words);
  });
}

export function startImages() {
  if (!document.getElementById('pq-words')) return;
  const failed = failedIn(document);
  document.querySelector('main').addEventListener('click', (event) => showImage(event, failed));
}
