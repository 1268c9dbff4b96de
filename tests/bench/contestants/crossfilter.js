// crossfilter2 keeps every count as filters change.

import '/modules/crossfilter2/crossfilter.js';

import { FACETS, folded, words, zeros } from './shared.js';

export function start({ quotes, values }) {
  const texts = quotes.map(folded);
  const filter = globalThis.crossfilter(quotes.map((quote, at) => ({ ...quote, at })));
  const dimensions = FACETS.map((facet) => filter.dimension((quote) => quote[facet], facet === 'theme'));
  const groups = dimensions.map((dimension) => dimension.group());
  const position = filter.dimension((quote) => quote.at);
  function ask(visit) {
    FACETS.forEach((facet, at) => {
      const ids = visit[facet];
      if (!ids.length) dimensions[at].filterAll();
      else if (ids.length === 1) dimensions[at].filterExact(ids[0]);
      else dimensions[at].filterFunction((id) => ids.includes(id));
    });
    const all = words(visit.q);
    if (all.length) position.filterFunction((at) => all.every((word) => texts[at].includes(word)));
    else position.filterAll();
    const counts = zeros(values);
    groups.forEach((group, at) => {
      for (const { key, value } of group.all()) counts[FACETS[at]][values[FACETS[at]].get(key)] = value;
    });
    return { total: filter.groupAll().value(), ids: position.bottom(20).map(({ id }) => id), counts };
  }
  return { facets: ask, search: ask };
}
start.from = 'docs';
