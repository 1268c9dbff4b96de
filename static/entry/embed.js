// The page's Embed button. What it opens comes when it is asked for.

import { pageAddress } from './address.js';
import { wordsOf } from './words.js';

export function startEmbed() {
  const button = document.getElementById('pq-embed');
  // In a frame it is the host's page that would be shared.
  if (!button || parent !== window) return;
  button.parentElement.hidden = false;
  button.addEventListener('click', async () => {
    try {
      const words = await wordsOf(document.querySelector('#pq-root .pq').lang);
      (await import('./{{share}}')).share(words, pageAddress());
    } catch (error) {
      button.textContent = button.dataset.failed;
      console.error('pullquote: the Embed dialog could not be loaded', error);
    }
  });
}
