// A quote's Image button. What it opens comes when it is asked for.

import { importOf } from './load.js';
import { wordsOf } from './words.js';

// Opens the picture of a quote if it is asked for by this click. `failed` is what
// the button says where that does not work.
export async function showImage({ target }, failed) {
  const button = target.closest('.pq-image');
  if (!button) return;
  try {
    const words = await wordsOf(button.closest('.pq').lang);
    (await importOf('{{card}}')).showCard(button, words);
  } catch (error) {
    button.removeAttribute('aria-label');
    button.textContent = failed;
    console.error('pullquote: the image could not be made', error);
  }
}

export function startImages() {
  const words = document.getElementById('pq-words');
  if (!words) return;
  const { failed } = JSON.parse(words.textContent).page;
  document.querySelector('main').addEventListener('click', (event) => showImage(event, failed));
}
