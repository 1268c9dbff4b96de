// The facets that articles declare: what their speakers and quotes have in them; and that of
// corrections, which the corrections of quotes make.

import { fault } from './faults.js';

const NO_VALUES = [];
const CORRECTED = { id: 'corrected', name: '', of: 'correction' };
// In English, as the names of the kinds of quotes.
const CORRECTIONS = { edited: 'Edited', retracted: 'Retracted', attribution: 'Attribution corrected' };

export class Declared {
  // Each facet, as the first article has it that declares it: its values, the codes of
  // quotes, and how many of them each quote has so far.
  all = [];
  #byId = new Map();
  // The facets of the article at hand, and what its speakers have in those, by id.
  #article = [];
  #speakers = new Map();

  // Begins an article, before which there are so many quotes.
  begin(article, before, path) {
    const facets = article.facets ?? NO_VALUES;
    if (!Array.isArray(facets)) fault(`${path}.facets: there is no list: write []`);
    const kinds = kindsOf(article, facets, path);
    this.#article = (kinds.length ? [...facets, CORRECTED] : facets).map(({ id, name, of }) => {
      let facet = this.#byId.get(id);
      if (!facet) {
        facet = { id, name, values: [], byName: new Map(), codes: [], lens: [] };
        this.#byId.set(id, facet);
        this.all.push(facet);
      }
      while (facet.lens.length < before) facet.lens.push(0);
      return { facet, of };
    });
    this.#speakers = new Map(this.#article.length ? article.speakers.map(({ id, facets: own }) => [id, own]) : NO_VALUES);
    // A value is there, in the author's order, whether a quote has it or not.
    for (const { facet, of } of this.#article) {
      if (of !== 'speaker') continue;
      for (const own of this.#speakers.values()) codesOf(facet, own, `${path}.speakers`);
    }
    if (kinds.length) codesOf(this.#article.at(-1).facet, { corrected: kinds }, path, CORRECTIONS);
  }

  // Takes what a quote has.
  quote(quote, path) {
    for (const { facet, of } of this.#article) {
      const codes = codesOf(facet, this.#having(of, quote), path);
      facet.codes.push(...codes);
      facet.lens.push(codes.length);
    }
  }

  // What has values in facets of speakers, of quotes, or of their corrections.
  #having(of, quote) {
    if (of === 'correction') return { corrected: correctionsOf(quote).map(({ kind }) => kind) };
    return of === 'speaker' ? this.#speakers.get(quote.speaker) : quote.facets;
  }

  // All of them, of so many quotes.
  finish(count) {
    for (const { lens } of this.all) while (lens.length < count) lens.push(0);
    return this.all;
  }
}

// What was put right of a quote.
export function correctionsOf(quote, path) {
  const corrections = quote?.corrections ?? NO_VALUES;
  if (!Array.isArray(corrections) || !corrections.every(Boolean)) fault(`${path}.quotes: ${quote.id}.corrections: there is no list of corrections: write []`);
  return corrections;
}

// The kinds of corrections that an article's quotes have, where it declares no facet of that
// name.
function kindsOf({ quotes }, facets, path) {
  const had = new Set(quotes.flatMap((quote) => correctionsOf(quote, path).map(({ kind }) => kind)));
  return facets.some(({ id }) => id === CORRECTED.id) ? NO_VALUES : Object.keys(CORRECTIONS).filter((kind) => had.has(kind));
}

// The codes of what is had in a facet, ascending; `called` names values that are not their own
// names.
function codesOf({ id, values, byName }, own, path, called) {
  const names = own?.[id] ?? NO_VALUES;
  if (!Array.isArray(names)) fault(`${path}.facets.${id}: there is no list: write ["VALUE"]`);
  const codes = names.map((name) => {
    let code = byName.get(name);
    if (code === undefined) {
      byName.set(name, code = values.length);
      values.push({ id: name, name: called?.[name] ?? name });
    }
    return code;
  });
  return [...new Set(codes)].sort((one, other) => one - other);
}
