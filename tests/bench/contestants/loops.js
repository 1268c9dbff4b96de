// Plain loops over objects.

import { FACETS, folded, words } from './shared.js';

export function start({ quotes, values }) {
  const texts = quotes.map(folded);
  return looping(quotes, values, (q) => {
    const all = words(q);
    return all.length ? (at) => all.every((word) => texts[at].includes(word)) : undefined;
  });
}
start.from = 'docs';

// Loops with some way to find out which quotes match a search.
export function looping(quotes, values, search) {
  const has = (quote, facet, ids) => (facet === 'theme' ? quote.theme.some((id) => ids.includes(id)) : ids.includes(quote[facet]));
  function ask(visit) {
    const counts = Object.fromEntries(FACETS.map((facet) => [facet, new Uint32Array(values[facet].size)]));
    const active = FACETS.filter((facet) => visit[facet].length);
    const found = search(visit.q);
    const ids = [];
    let total = 0;
    quotes.forEach((quote, at) => {
      if (found && !found(at)) return;
      const failed = active.filter((facet) => !has(quote, facet, visit[facet]));
      if (!failed.length) {
        total += 1;
        if (ids.length < 20) ids.push(quote.id);
      }
      if (failed.length > 1) return;
      for (const facet of FACETS) {
        if (failed.length && failed[0] !== facet) continue;
        if (facet === 'theme') for (const id of quote.theme) counts.theme[values.theme.get(id)] += 1;
        else counts[facet][values[facet].get(quote[facet])] += 1;
      }
    });
    return { total, ids, counts };
  }
  return { facets: ask, search: ask };
}
