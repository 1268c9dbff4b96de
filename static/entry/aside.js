// The list of quotes stays in the page while another view is shown, for which a quote
// of it may stand too: there is one element of an id at a time.

/**
 * The ids of a list's quotes, and its name.
 * @typedef {{ ids: [Element, string][], name: string | null }} Lent
 */

/** @type {WeakMap<Element, Lent>} */
const lent = new WeakMap();

/**
 * Takes the ids from the quotes of a list that is not shown, and gives them back to one
 * that is. The list's own box is still there meanwhile, with nothing in it; that screen
 * readers do not tell it, it has no name and no role then. (By `inert`, the styles of all
 * quotes would be made anew.)
 * @param {Element} root
 */
export function lendIds(root) {
  const list =
    /** @type {HTMLElement} */
    (root.querySelector('.pq-results > .pq-list'));
  const isAway = list?.hidden ?? false;
  if (isAway === lent.has(root)) return;
  if (!isAway) {
    const { ids, name } =
      /** @type {Lent} */
      (lent.get(root));
    for (const [quote, id] of ids) quote.id = id;
    if (list) Object.assign(list, { role: 'list', ariaLabel: name });
    lent.delete(root);
    return;
  }
  const quotes = [...list.querySelectorAll('.pq-quote')];
  lent.set(root, { ids: quotes.map((quote) => [quote, quote.id]), name: list.ariaLabel });
  Object.assign(list, { role: 'none', ariaLabel: null });
  for (const quote of quotes) quote.removeAttribute('id');
}
