// On a narrow screen the filters lie over the page, and the browser closes them on Escape
// and on a press beside them. Whoever goes on by the Tab key leaves them too: what then has
// the focus would lie under them.
export function closeFiltersBehindFocus(root) {
  root.addEventListener('focusin', ({ target }) => {
    const filters = root.querySelector('.pq-filters:popover-open');
    if (filters && !filters.contains(target)) filters.hidePopover();
  });
}
