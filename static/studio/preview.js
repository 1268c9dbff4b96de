// The explorer as readers will see it: the site's own element, with the article so far.

const entry = new URL('pullquote.js', import.meta.url).href;

let shown;

// What of the studio's host is the preview's.
export const previewing = (app) => ({
  preview: (article) => show(article).catch((error) => missed(app, error)),
});

// Shows an article in the element of the preview.
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

function missed(app, error) {
  console.warn('pullquote: the preview could not be loaded:', error);
  app.trouble('preview');
}
