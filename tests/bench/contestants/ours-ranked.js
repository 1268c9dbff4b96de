// Ours, with the page in the order of relevance where something is searched for.

import { Explorer } from '/site/pullquote.js';

export async function start(articles) {
  const explorer = await Explorer.open(articles);
  const search = (visit) => ({ ...explorer.query(visit, { sort: 'relevance' }), ids: null });
  return { facets: (visit) => explorer.query(visit), search };
}
