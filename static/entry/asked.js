// What a fragment (without its #) says: a filter, and where in it the reader is.

const LOOK = /^(view|by)=/;
/** @param {string} fragment */
const pairsOf = (fragment) => fragment.slice(1).split('&');

/**
 * The filter of a fragment, without how and where the reader looks at it, which it says
 * too; undefined for a permalink.
 * @param {string} fragment
 */
export function filterOf(fragment) {
  if (!fragment.startsWith('?')) return undefined;
  return pairsOf(fragment).filter((pair) => !LOOK.test(pair) && !pair.startsWith('at=')).join('&');
}

/**
 * The quote that a fragment leads to; undefined where it leads to none.
 * @param {string} fragment
 */
export function quoteOf(fragment) {
  if (!fragment.startsWith('?')) return fragment;
  return fragment.split('&').find((pair) => pair.replace('?', '').startsWith('at='))?.split('=')[1];
}

/**
 * Whether a fragment begins with a quote's id, whatever follows: the stop of the sentence
 * that the address stood in, or what a sender appends.
 * @param {string} fragment
 * @param {string} id
 */
export function leadsTo(fragment, id) {
  return fragment.startsWith(id) && /^[-._]*([^-.\w]|$)/.test(fragment.slice(id.length));
}

/**
 * The view that a fragment names, and how it is seen; '' where it says neither.
 * @param {string} fragment
 */
export function lookOf(fragment) {
  return pairsOf(fragment).filter((pair) => LOOK.test(pair)).join('&');
}

/**
 * The fragment that asks for a filter, in a view where one is named.
 * @param {string} filter
 * @param {string | undefined} look
 */
export function asking(filter, look) {
  return `?${[filter, look].filter(Boolean).join('&')}`;
}
