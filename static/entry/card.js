// A quote's Image button. What it opens comes when it is asked for.

import { importOf } from './load.js';
import { offerReload, wordsOfPage } from './stale.js';
import { wordsOf } from './words.js';

// Opens the picture of a quote if it is asked for by this click. `words` gives what is
// said where that does not work.
export async function showImage({ target }, words) {
  const button = target.closest('.pq-image');
  if (!button) return;
  try {
    const all = await wordsOf(button.closest('.pq').lang);
    (await importOf('{{card}}')).showCard(button, all);
  } catch (error) {
    if (offerReload(error, words(), button)) return;
    button.removeAttribute('aria-label');
    button.textContent = words().page.failed;
    console.error('pullquote: the image could not be made', error);
  }
}

export function startImages() {
  if (!document.getElementById('pq-words')) return;
  document.querySelector('main').addEventListener('click', (event) => showImage(event, wordsOfPage));
}
