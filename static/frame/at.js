// A frame whose address names a quote begins at it. By themselves browsers do that
// for a quote alone, and not in frames that come on screen after the app has come.
// The frame scrolls, never the page around it.

import { page } from './theme.js';

if (parent !== window && /^#[^?]|[?&]at=/.test(location.hash)) {
  // After what the page does with its own scrolling as the app comes, which a frame
  // does once it is on screen.
  const arrive = () => {
    const quote = document.querySelector('.pq-quote[aria-current]');
    if (!quote) return;
    const margin = parseFloat(getComputedStyle(quote).scrollMarginTop);
    scrollBy({ top: quote.getBoundingClientRect().top - margin, behavior: 'instant' });
  };
  const app = new MutationObserver(() => {
    if (!document.querySelector('.pq-quote[aria-current]')) return;
    app.disconnect();
    requestAnimationFrame(arrive);
  });
  app.observe(page, { attributeFilter: ['aria-current'], childList: true, subtree: true });
}
