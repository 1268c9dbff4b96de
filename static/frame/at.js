// A frame whose address names a quote begins at it. By themselves browsers do that
// for a quote alone, and not in frames that come on screen after the app has come.
// The frame scrolls, never the page around it.

import { page } from './theme.js';

if (parent !== window && /^#[^?]|[?&]at=/.test(location.hash)) {
  const app = new MutationObserver(() => {
    const quote = document.querySelector('.pq-quote[aria-current]');
    if (!quote) return;
    app.disconnect();
    scrollBy({ top: quote.getBoundingClientRect().top - parseFloat(getComputedStyle(quote).scrollMarginTop), behavior: 'instant' });
  });
  app.observe(page, { attributeFilter: ['aria-current'], childList: true, subtree: true });
}
