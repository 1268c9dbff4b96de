// Screen readers miss live regions in shadow trees: what an explorer says in its
// own is said again in the page.

/**
 * Says in `element` what the live regions of `root`, in its shadow tree, say.
 * `place` belongs into that tree, where it hides what is said from sight.
 * @param {Element} element
 * @param {Element} root
 */
export function sayInPage(element, root) {
  const said = Object.assign(document.createElement('span'), { slot: 'pq-status', role: 'status' });
  const place = Object.assign(document.createElement('div'), { className: 'pq-unseen' });
  place.append(Object.assign(document.createElement('slot'), { name: said.slot }));
  element.append(said);
  for (const region of root.querySelectorAll('[role=status], [aria-live]')) {
    region.removeAttribute('role');
    region.removeAttribute('aria-live');
    new MutationObserver(() => {
      said.textContent = region.textContent;
    }).observe(region, { characterData: true, childList: true, subtree: true });
  }
  return { place, remove: () => said.remove() };
}
