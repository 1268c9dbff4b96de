// The view that the reader saw last, kept for the next visit.

import { keep, kept } from './kept.js';

const KEPT_VIEW = 'pullquote-view';

// Opens the page in it, where its address asks for nothing, and keeps what is pressed.
export function rememberView() {
  // What a frame shows is said by whoever set it there.
  if (window !== parent) return;
  addEventListener('click', ({ target }) => {
    const view = target.closest?.('#pq-root .pq-tabs [data-view]')?.dataset.view;
    // The quotes are what every page opens with.
    if (view) keep(KEPT_VIEW, view === 'quotes' ? undefined : view);
  }, true);
  const view = kept(KEPT_VIEW);
  if (view && !location.hash) location.replace(`#?view=${encodeURIComponent(view)}`);
}
