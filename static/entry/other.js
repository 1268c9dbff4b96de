// The article of a page: the one that it was written with, or another that a
// frame was asked for.

import { fetched, parsed } from './source.js';

// `data` is the element that holds the article's data, or says where that is.
export async function articleOf(data) {
  if (!data.dataset.src) return data.textContent;
  const text = await fetched(data.dataset.src);
  const { id, lang, title } = parsed(text);
  // Some servers have an answer to everything.
  if (id !== data.dataset.id) throw new Error(`${data.dataset.src}: this is not the data of the article ${data.dataset.id}`);
  document.documentElement.lang = lang;
  document.title = title;
  return text;
}
