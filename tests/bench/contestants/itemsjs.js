// ItemsJS counts; its own search stems words, so that a filter finds what all find.

import itemsjs from '/modules/itemsjs/dist/index.modern.js';

import { FACETS, folded, words, zeros } from './shared.js';

export function start({ quotes, values }) {
  const aggregation = { size: 100_000, conjunction: false, sort: 'key' };
  const engine = itemsjs(quotes.map((quote) => ({ ...quote, folded: folded(quote) })), {
    aggregations: Object.fromEntries(FACETS.map((facet) => [facet, { ...aggregation, title: facet }])),
  });
  function ask(visit) {
    const filters = Object.fromEntries(FACETS.map((facet) => [facet, visit[facet]]));
    const all = words(visit.q);
    const filter = all.length ? (item) => all.every((word) => item.folded.includes(word)) : undefined;
    const found = engine.search({ per_page: 20, filters, filter });
    const counts = zeros(values);
    for (const facet of FACETS) {
      for (const { key, doc_count: count } of found.data.aggregations[facet].buckets) counts[facet][values[facet].get(key)] = count;
    }
    return { total: found.pagination.total, ids: found.data.items.map(({ id }) => id), counts };
  }
  return { facets: ask, search: ask };
}
start.from = 'docs';
