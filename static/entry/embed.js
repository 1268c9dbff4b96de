// The page's Embed button. What it opens comes when it is asked for.

import { pageAddress } from './address.js';
import { openBy } from './asking.js';
import { importOf } from './load.js';
import { wordsOfPage } from './stale.js';
import { wordsOf } from './words.js';

export function startEmbed() {
  const button = document.getElementById('pq-embed');
  // In a frame it is the host's page that would be shared.
  if (!button || parent !== window) return;
  button.parentElement.hidden = false;
  button.addEventListener('click', () => openBy(button, wordsOfPage, async () => {
    const words = await wordsOf(
      /** @type {HTMLElement} */
      (document.querySelector('#pq-root .pq')).lang);
    (await importOf('{{share}}')).share(words, pageAddress());
  }));
}
