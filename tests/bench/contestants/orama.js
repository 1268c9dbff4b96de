// What Orama finds for several words is its own (`own` says so). It counts over what matches every choice; what each facet would show without
// its own takes another search for each that is chosen in.

import { create, insertMultiple, search } from '/modules/@orama/orama/dist/browser/index.js';

import { FACETS, zeros } from './shared.js';

export async function start({ quotes, values }) {
  const database = await create({
    sort: { enabled: false },
    schema: { text: 'string', name: 'string', speaker: 'enum', platform: 'enum', theme: 'enum[]', kind: 'enum' },
  });
  await insertMultiple(database, quotes, 1000);
  const facets = Object.fromEntries(FACETS.map((facet) => [facet, { limit: Infinity }]));
  async function ask(visit) {
    const active = FACETS.filter((facet) => visit[facet].length);
    const run = (but, limit) => {
      const where = Object.fromEntries(active.filter((facet) => facet !== but)
        .map((facet) => [facet, facet === 'theme' ? { containsAny: visit.theme } : { in: visit[facet] }]));
      return search(database, { term: visit.q, properties: ['text', 'name'], threshold: 0, where, facets, limit });
    };
    const counts = zeros(values);
    const fill = (facet, { facets: found }) => {
      for (const [id, count] of Object.entries(found[facet].values)) counts[facet][values[facet].get(id)] = count;
    };
    const all = await run(undefined, 20);
    for (const facet of FACETS) fill(facet, active.includes(facet) ? await run(facet, 0) : all);
    return { total: all.count, ids: null, counts };
  }
  return { facets: ask, search: ask };
}
start.from = 'docs';
start.own = 'search';
