// The explorer as readers will see it: the site's own element, with the article so far.

let shown;

// Shows an article in the element of the preview.
export async function showPreview(article, entry) {
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
