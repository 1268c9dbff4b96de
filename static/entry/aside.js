// The list of quotes stays in the page while another view is shown, for which a quote
// of it may stand too: there is one element of an id at a time.

const lent = new WeakMap();

// Takes the ids from the quotes of a list that is not shown, and gives them back to one
// that is.
export function lendIds(root) {
  const list = root.querySelector('.pq-results > .pq-list');
  const isAway = list?.hidden ?? false;
  if (isAway === lent.has(root)) return;
  // Its own box is still there, with nothing in it, which screen readers would tell.
  // (`inert` would have the styles of all its quotes made anew.)
  if (list) list.ariaHidden = isAway || null;
  if (!isAway) {
    for (const [quote, id] of lent.get(root)) quote.id = id;
    lent.delete(root);
    return;
  }
  const quotes = [...list.querySelectorAll('.pq-quote')];
  lent.set(root, quotes.map((quote) => [quote, quote.id]));
  for (const quote of quotes) quote.removeAttribute('id');
}
