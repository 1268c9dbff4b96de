/** @import { Facets } from '../pullquote.js' */

// The facets that every article has, in the order in which the engine counts them.
const BUILT_IN = ['speaker', 'platform', 'theme', 'kind'];

// The values of each facet by its name, of which authors choose some: names that every
// object has are none.
/**
 * @param {{ id: string }[]} own
 * @param {(readonly object[])[]} values
 * @returns {Facets}
 */
export function facetsOf(own, values) {
  const facets = Object.create(null);
  [...BUILT_IN, ...own.map(({ id }) => id)].forEach((id, at) => { facets[id] = values[at]; });
  return facets;
}
