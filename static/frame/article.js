// Which article the frame shows. The page is written with one of them; another
// of the same site may be asked for.

import { asked, page } from './theme.js';

const { article } = document.currentScript.dataset;
const other = asked.get('article') || article;

// The quotes that the page was written with are never seen in another's place.
if (other !== article) {
  page.hidden = true;
  // Before this comes all of the page, after it the scripts that start the explorer.
  document.addEventListener('readystatechange', () => {
    const find = (id) => document.getElementById(id);
    find('pq-article').dataset.src = `articles/${encodeURIComponent(other)}.json`;
    find('pq-note').textContent = `The quotes of “${other}” cannot be shown here.`;
    find('pq-root').replaceChildren();
    const link = find('pq-whole');
    link.textContent = document.title;
    link.removeAttribute('id');
    // These speak of the article that the page was written with.
    document.querySelectorAll('.pq-note-late, [rel=canonical]').forEach((element) => element.remove());
    document.title = other;
    page.hidden = false;
  }, { once: true });
}
