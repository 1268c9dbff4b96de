// Opened from a pack.

import { Explorer } from '/site/pullquote.js';

export async function start(pack) {
  const explorer = await Explorer.open(pack);
  return { facets: (visit) => explorer.query(visit), search: (visit) => explorer.query(visit) };
}
start.from = 'pack';
