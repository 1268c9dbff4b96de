// A filter in the address of the host's own page, as a parameter of its query. The page's
// other parameters, its fragment and its history stay as they are.

/**
 * The filter that the address has by that name; null for none.
 * @param {string} name
 */
export function filterAt(name) {
  return new URLSearchParams(location.search).get(name);
}

/**
 * Writes a filter into the address, or takes it out for null.
 * @param {string} name
 * @param {string | null} filter
 */
export function keepAt(name, filter) {
  /** @param {string} pair */
  const isOther = (pair) => pair && !new URLSearchParams(pair).has(name);
  const pairs = location.search.slice(1).split('&').filter(isOther);
  if (filter !== null) pairs.push(`${encodeURIComponent(name)}=${encodeURIComponent(filter)}`);
  const url = new URL(location.href);
  url.search = pairs.join('&');
  // Pages without an address of their own (srcdoc) refuse it.
  try {
    history.replaceState(history.state, '', url);
  } catch (error) {
    console.warn(`pullquote: the address cannot keep ${name}`, error);
  }
}
