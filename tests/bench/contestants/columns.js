// Typed columns by hand: what a good developer writes in a day. A pass over the
// codes of each facet; a mask for each choice; texts folded once.

import { FACETS, folded, wanted, words, zeros } from './shared.js';

export function start({ quotes, values }) {
  const count = quotes.length;
  const columns = ['speaker', 'platform', 'kind'].map((facet) => Uint32Array.from(quotes, (quote) => values[facet].get(quote[facet])));
  const [speaker, platform, kind] = columns;
  const starts = new Uint32Array(count + 1);
  quotes.forEach((quote, at) => { starts[at + 1] = starts[at] + quote.theme.length; });
  const themes = new Uint8Array(starts[count]);
  quotes.forEach((quote, at) => quote.theme.forEach((id, next) => { themes[starts[at] + next] = values.theme.get(id); }));
  const texts = quotes.map(folded);
  // For each quote a bit for each facet that it fails, and one for the search.
  const fails = new Uint8Array(count);
  const single = [speaker, platform, undefined, kind];

  function mark(visit) {
    fails.fill(0);
    wanted(visit, values).forEach((codes, facet) => {
      if (!codes.length) return;
      const mask = new Uint8Array(values[FACETS[facet]].size);
      for (const code of codes) mask[code] = 1;
      const bit = 1 << facet;
      if (facet === 2) {
        for (let at = 0; at < count; at += 1) {
          let has = 0;
          for (let next = starts[at]; next < starts[at + 1]; next += 1) has |= mask[themes[next]];
          if (!has) fails[at] |= bit;
        }
      } else {
        const codesOf = single[facet];
        for (let at = 0; at < count; at += 1) if (!mask[codesOf[at]]) fails[at] |= bit;
      }
    });
    const all = words(visit.q);
    if (all.length) {
      for (let at = 0; at < count; at += 1) {
        const text = texts[at];
        for (const word of all) if (!text.includes(word)) { fails[at] |= 16; break; }
      }
    }
  }

  function ask(visit) {
    mark(visit);
    const counts = zeros(values);
    let total = 0;
    const ids = [];
    for (let at = 0; at < count; at += 1) {
      const failed = fails[at];
      if (!failed) {
        total += 1;
        if (ids.length < 20) ids.push(quotes[at].id);
      }
      if (!(failed & ~1)) counts.speaker[speaker[at]] += 1;
      if (!(failed & ~2)) counts.platform[platform[at]] += 1;
      if (!(failed & ~4)) for (let next = starts[at]; next < starts[at + 1]; next += 1) counts.theme[themes[next]] += 1;
      if (!(failed & ~8)) counts.kind[kind[at]] += 1;
    }
    return { total, ids, counts };
  }
  return { facets: ask, search: ask };
}
start.from = 'docs';
