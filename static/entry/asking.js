// Buttons whose dialogs are loaded when they are pressed.

import { offerReload } from './stale.js';

/** @import { PageWords } from './types.js' */

// In milliseconds: what comes sooner needs no word.
const PATIENCE = 300;

/**
 * Opens it by `open`. Meanwhile the button is busy. Where it does not come since the page is
 * older than its site, a sentence offers to reload; where it does not come otherwise, the
 * style sheet shows that beside the button's own words, and screen readers are told. `words`
 * gives the words for both.
 * @param {HTMLElement} button
 * @param {() => PageWords} words
 * @param {() => Promise<void>} open
 */
export async function openBy(button, words, open) {
  if (button.ariaBusy) return;
  button.ariaBusy = 'false';
  delete button.dataset.failed;
  const tree =
    /** @type {Document | ShadowRoot} */
    (button.getRootNode());
  const late = setTimeout(() => { button.ariaBusy = 'true'; }, PATIENCE);
  try {
    await open();
  } catch (error) {
    console.error('pullquote: what a button opens could not be loaded:', error);
    const said = words();
    if (!offerReload(error, said, tree)) sayFailed(button, tree, said.page.failed);
  }
  clearTimeout(late);
  button.ariaBusy = null;
}

/**
 * @param {HTMLElement} button
 * @param {Document | ShadowRoot} tree
 * @param {string} failed
 */
function sayFailed(button, tree, failed) {
  button.dataset.failed = failed;
  const status = tree.getElementById('pq-status');
  if (status) status.textContent = `${button.ariaLabel ?? button.textContent}: ${failed}`;
}
