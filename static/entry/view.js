// The view that the reader saw last, kept for the next visit.

const KEPT_VIEW = 'pullquote-view';

// Opens the page in it, where its address asks for nothing, and keeps what is pressed.
export function rememberView() {
  // What a frame shows is said by whoever set it there.
  if (window !== parent) return;
  addEventListener('click', ({ target }) => {
    const tab = target.closest?.('#pq-root .pq-tabs [data-view]');
    if (tab) keep(tab.dataset.view);
  }, true);
  try {
    const view = localStorage.getItem(KEPT_VIEW);
    if (view && !location.hash) location.replace(`#?view=${encodeURIComponent(view)}`);
  } catch {
    // Where a policy has no storage, nothing is remembered.
  }
}

function keep(view) {
  try {
    // The quotes are what every page opens with.
    if (view === 'quotes') localStorage.removeItem(KEPT_VIEW);
    else localStorage.setItem(KEPT_VIEW, view);
  } catch {
    // As above.
  }
}
