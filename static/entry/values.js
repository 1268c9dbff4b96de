// What an article's filters can name.

/** @import { Article, DeclaredFacet } from '../pullquote.js' */

/** @param {{ id: string }[]} list */
export const idsOf = (list) => list.map(({ id }) => id);

/**
 * The values of every facet of an article, by the facet's name in addresses. No object: names
 * of what every object has (`constructor`) are no facets.
 * @param {Article} article
 * @returns {Map<string, string[]>}
 */
export function valuesOf({ speakers, platforms = [], themes = [], facets = [], quotes }) {
  /**
   * @param {DeclaredFacet} facet
   * @returns {[string, string[]]}
   */
  const own = ({ id, of }) => [id, (of === 'speaker' ? speakers : quotes).flatMap((it) => it.facets?.[id] ?? [])];
  return new Map([
    ['speaker', idsOf(speakers)], ['platform', [...idsOf(platforms), '']], ['theme', idsOf(themes)],
    ['kind', ['direct', 'partial', 'indirect']], ...facets.map(own),
  ]);
}

/**
 * The parts of a filter without what an address may have before it.
 * @param {string} filter
 */
export const namedBy = (filter) => [...new URLSearchParams(filter.replace(/^#?\??/, ''))];
