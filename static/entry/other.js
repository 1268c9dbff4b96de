// The article of a page: the one that it was written with, whose data stands beside the
// page where it is long, or another that a frame was asked for.

import { fetched, parsed } from './source.js';

/** @import { Article } from '../pullquote.js' */

/**
 * `data` is the element that holds the article's data, or says where that is.
 * @param {HTMLElement} data
 * @returns {Promise<Article>}
 */
export async function articleOf(data) {
  if (!data.dataset.src) return parsed(data.textContent, 'the page');
  const article = await fetched(data.dataset.src);
  const { id, lang, title } = article;
  // Some servers have an answer to everything.
  if (id !== data.dataset.id) throw new Error(`${data.dataset.src}: this is not the data of the article ${data.dataset.id}`);
  const page = document.documentElement;
  // A long article's own page was written with all of it but the data.
  if (page.classList.contains('pq-frame')) {
    page.lang = lang;
    document.title = title;
  }
  return article;
}
