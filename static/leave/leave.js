// What the buttons Cite and Export open.

import { settle, show } from '../dialog/parts.js';
import { citation } from './cite.js';
import { askCollection } from './collected.js';
import { exporting } from './export.js';
import { leaving } from './made.js';
import { articleSource, collectionSource } from './source.js';

/** @import { Screen, Words } from '../entry/types.js' */
/** @import { Article } from '../pullquote.js' */

/**
 * Opens the dialog that `button` asks for. `words` are the texts of the explorer's language,
 * `screen` says what the explorer shows (`screens.js`), which stands in `tree`.
 * @param {HTMLElement} button
 * @param {Words} words
 * @param {Screen} screen
 * @param {Document | ShadowRoot} tree
 */
export async function showLeave(button, words, screen, tree) {
  const [dialog, end] = await (button.matches('.pq-cite') ? citing : exportingOf)(button, words, screen);
  Object.assign(dialog, { lang: words.id, dir: words.dir });
  // It is about what was on screen when it was opened.
  const leave = () => dialog.close();
  addEventListener('hashchange', leave);
  dialog.addEventListener('close', () => {
    removeEventListener('hashchange', leave);
    end();
  });
  show(dialog, tree);
  settle(dialog, button);
}

/**
 * @param {HTMLElement} button
 * @param {Words} words
 * @param {Screen} screen
 * @returns {Promise<[HTMLDialogElement, () => void]>}
 */
async function citing(button, words, { article, only, desk }) {
  const { id } =
    /** @type {Element} */
    (button.closest('.pq-quote'));
  const own =
    /** @type {Article} */
    (article ?? (await askCollection(desk, { what: 'cite', id })).article);
  const made = await leaving(own, only ?? '');
  // A collection's own id of a quote has that of its article in it.
  const quote = article ? id : own.quotes[0].id;
  return [citation(words, quote, own.lang, made), () => made.free()];
}

/**
 * @param {HTMLElement} button
 * @param {Words} words
 * @param {Screen} screen
 * @returns {Promise<[HTMLDialogElement, () => void]>}
 */
async function exportingOf(button, words, screen) {
  if (screen.desk) return [await exporting(button, words, collectionSource(screen.desk)), () => {}];
  const made = await leaving(screen.article, screen.only);
  return [await exporting(button, words, articleSource(screen, made)), () => made.free()];
}
