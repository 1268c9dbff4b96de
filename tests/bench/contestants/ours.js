// Built from the articles, as a page would.

import { Explorer } from '/site/pullquote.js';

export async function start(articles) {
  const explorer = await Explorer.open(articles);
  return { facets: (visit) => explorer.query(visit), search: (visit) => explorer.query(visit) };
}
