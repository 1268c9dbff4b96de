// MiniSearch finds, loops count.

import MiniSearch from '/modules/minisearch/dist/es/index.js';

import { FACETS } from './shared.js';
import { looping } from './loops.js';

export function start({ quotes, values }) {
  const index = new MiniSearch({ fields: ['text', 'name'], idField: 'at', searchOptions: { prefix: true, combineWith: 'AND' } });
  index.addAll(quotes.map(({ text, name }, at) => ({ at, text, name })));
  const { facets } = looping(quotes, values, () => undefined);
  function search(visit) {
    const counts = Object.fromEntries(FACETS.map((facet) => [facet, new Uint32Array(values[facet].size)]));
    const found = index.search(visit.q);
    for (const { id } of found) {
      const quote = quotes[id];
      for (const facet of ['speaker', 'platform', 'kind']) counts[facet][values[facet].get(quote[facet])] += 1;
      for (const theme of quote.theme) counts.theme[values.theme.get(theme)] += 1;
    }
    return { total: found.length, ids: null, counts };
  }
  return { facets, search };
}
start.from = 'docs';
