// What leads past a group of filters, and what that may lead to.
const STOPS = '.pq-skip, .pq-search, #pq-results';

/**
 * On a narrow screen the filters lie over the page, and the browser closes them on Escape
 * and on a press beside them. Whoever goes on by the Tab key leaves them too: what then has
 * the focus would lie under them.
 * @param {HTMLElement} root
 */
export function followFilters(root) {
  root.addEventListener('focusin', ({ target }) => {
    const filters = root.querySelector('.pq-filters:popover-open');
    if (filters && !filters.contains(target)) filters.hidePopover();
  });
  // WebKit's search fields take Escape for themselves, also those that are empty.
  root.addEventListener('keydown', ({ key, target }) => {
    if (key === 'Escape' && target.type === 'search' && !target.value) {
      root.querySelector('.pq-filters:popover-open')?.hidePopover();
    }
  });
  root.addEventListener('click', ({ target }) => {
    if (!target.matches('.pq-skip')) return;
    const stops = [...root.querySelectorAll(STOPS)];
    stops[stops.indexOf(target) + 1]?.focus();
  });
}
