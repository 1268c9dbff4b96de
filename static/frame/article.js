// Which article the frame shows. The page is written with one of them; another
// of the same site may be asked for.

import { asked, page } from './theme.js';

const { article } = document.currentScript.dataset;
const other = asked.get('article') || article;
const isOther = other !== article;

// The quotes that the page was written with are never seen in another's place: they are
// hidden until this script, if it comes, finds that they are asked for.
page.classList.add('pq-framed');
page.hidden = isOther;
// Before this comes all of the page, after it the scripts that start the explorer.
document.addEventListener('readystatechange', () => {
  if (isOther) makeWayFor(other);
  document.getElementById('pq-root').hidden = false;
  document.querySelector('.pq-note-lost').remove();
  page.hidden = false;
}, { once: true });

function makeWayFor(id) {
  const find = (name) => document.getElementById(name);
  Object.assign(find('pq-article').dataset, { id, src: `articles/${encodeURIComponent(id)}.json` });
  const sentence = `The quotes of “${id}” cannot be shown here.`;
  // What is said where no script starts speaks of the article that the page was written with.
  for (const note of [find('pq-note'), ...document.querySelectorAll('.pq-note-late')]) note.textContent = sentence;
  find('pq-root').replaceChildren();
  const link = find('pq-whole');
  link.textContent = document.title;
  link.removeAttribute('id');
  document.querySelector('[rel=canonical]').remove();
  document.title = id;
}
