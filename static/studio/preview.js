// The explorer as readers will see it: the site's own element, with the article so far.

/** @import { Glue } from './glue.js' */

const entry = new URL('pullquote.js', import.meta.url).href;

/** @type {string} */
let shown;

/**
 * What of the studio's host is the preview's.
 * @param {Glue} app
 */
export const previewing = (app) => ({
  /** @param {string} article */
  preview: (article) => show(article).catch((error) => missed(app, error)),
});

/**
 * Shows an article in the element of the preview.
 * @param {string} article
 */
async function show(article) {
  const place = document.getElementById('ps-preview');
  if (!place) return;
  shown = article;
  await import(entry);
  // Another one may have come meanwhile, or the place may be gone.
  if (shown !== article || !place.isConnected) return;
  const explorer = document.createElement('quote-explorer');
  explorer.article = JSON.parse(article);
  place.replaceChildren(explorer);
}

/**
 * @param {Glue} app
 * @param {unknown} error
 */
function missed(app, error) {
  console.warn('pullquote: the preview could not be loaded:', error);
  app.trouble('preview');
}
