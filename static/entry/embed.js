// The page's Embed button. What it opens comes when it is asked for.

import { failedIn, openBy } from './asking.js';
import { importOf } from './load.js';
import { pageAddress } from './address.js';
import { wordsOf } from './words.js';

export function startEmbed() {
  const button = document.getElementById('pq-embed');
  // In a frame it is the host's page that would be shared.
  if (!button || parent !== window) return;
  button.parentElement.hidden = false;
  button.addEventListener('click', () => openBy(button, failedIn(document), async () => {
    const words = await wordsOf(document.querySelector('#pq-root .pq').lang);
    (await importOf('{{share}}')).share(words, pageAddress());
  }));
}
