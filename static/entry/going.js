// Going from one fragment to another. A page in a frame has its history together with the
// page around it, where Back leads away: it has no entries in that.

const isFramed = () => parent !== window;

/**
 * Goes to a fragment, given without `#`.
 * @param {string} fragment
 */
export function goToFragment(fragment) {
  if (isFramed()) location.replace(`#${fragment}`);
  else location.hash = fragment;
}

// Has links to fragments of the page followed in the same way, for as long as it lives.
export function followFragments() {
  if (!isFramed()) return;
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#"]');
    const isOther = event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (!link || isOther || link.download || link.target) return;
    event.preventDefault();
    goToFragment(link.hash.slice(1));
  });
}
