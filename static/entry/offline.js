// The page is kept for reading with no network when all else is done; frames, and
// explorers in other pages, are not.

import { whenIdle } from './rest.js';

const keeper = '{{offline}}';

export function keepPage() {
  // A site that is built without has no such module.
  if (!keeper || self !== top || !document.getElementById('pq-root')) return;
  const keep = () => whenIdle(() => import(`./${keeper}`).catch(() => {}));
  if (document.readyState === 'complete') keep();
  else addEventListener('load', keep, { once: true });
}
