// The facets that articles declare: what their speakers and quotes have in them; and that of
// corrections, which the corrections of quotes make.

import { fault } from './faults.js';

/** @import { Article, QuoteData } from '../pullquote.js' */
/** @import { Value } from './values.js' */

/**
 * @typedef {object} OwnFacet
 * @property {string} id
 * @property {string} name
 * @property {Value[]} values
 * @property {Map<string, number>} byName The code of each value.
 * @property {number[]} codes
 * @property {number[]} lens
 */

/** @type {never[]} */
const NO_VALUES = [];
const CORRECTED = { id: 'corrected', name: '', of: 'correction' };
// In English, as the names of the kinds of quotes.
/** @type {Record<string, string>} */
const CORRECTIONS = { edited: 'Edited', retracted: 'Retracted', attribution: 'Attribution corrected' };

export class Declared {
  // Each facet, as the first article has it that declares it: its values, the codes of
  // quotes, and how many of them each quote has so far.
  /** @type {OwnFacet[]} */
  all = [];
  /** @type {Map<string, OwnFacet>} */
  #byId = new Map();
  // The facets of the article at hand, and what its speakers have in those, by id.
  /** @type {{ facet: OwnFacet, of: string }[]} */
  #article = [];
  /** @type {Map<string, Record<string, string[]> | undefined>} */
  #speakers = new Map();

  // Begins an article, before which there are so many quotes.
  /**
   * @param {Article} article
   * @param {number} before
   * @param {string} path
   */
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
    const last = this.#article.at(-1);
    if (last && kinds.length) codesOf(last.facet, { corrected: kinds }, path, CORRECTIONS);
  }

  // Takes what a quote has.
  /**
   * @param {QuoteData} quote
   * @param {string} path
   */
  quote(quote, path) {
    for (const { facet, of } of this.#article) {
      const codes = codesOf(facet, this.#having(of, quote), path);
      facet.codes.push(...codes);
      facet.lens.push(codes.length);
    }
  }

  /**
   * What has values in facets of speakers, of quotes, or of their corrections.
   * @param {string} of
   * @param {QuoteData} quote
   * @returns {Record<string, string[]> | undefined}
   */
  #having(of, quote) {
    if (of === 'correction') return { corrected: correctionsOf(quote).map(({ kind }) => kind) };
    return of === 'speaker' ? this.#speakers.get(quote.speaker) : quote.facets;
  }

  // All of them, of so many quotes.
  /** @param {number} count */
  finish(count) {
    for (const { lens } of this.all) while (lens.length < count) lens.push(0);
    return this.all;
  }
}

/**
 * What was put right of a quote.
 * @param {QuoteData} quote
 * @param {string} [path]
 */
export function correctionsOf(quote, path) {
  const corrections = quote?.corrections ?? NO_VALUES;
  if (!Array.isArray(corrections) || !corrections.every(Boolean)) fault(`${path}.quotes: ${quote.id}.corrections: there is no list of corrections: write []`);
  return corrections;
}

/**
 * The kinds of corrections that an article's quotes have, where it declares no facet of that
 * name.
 * @param {Article} article
 * @param {{ id: string }[]} facets
 * @param {string} path
 */
function kindsOf({ quotes }, facets, path) {
  /** @type {Set<string>} */
  const had = new Set(quotes.flatMap((quote) => correctionsOf(quote, path).map(({ kind }) => kind)));
  return facets.some(({ id }) => id === CORRECTED.id) ? NO_VALUES : Object.keys(CORRECTIONS).filter((kind) => had.has(kind));
}

/**
 * The codes of what is had in a facet, ascending; `called` names values that are not their own
 * names.
 * @param {OwnFacet} facet
 * @param {Record<string, string[]> | undefined} own
 * @param {string} path
 * @param {Record<string, string>} [called]
 */
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
