// The buttons Image, Cite and Export. The dialogs that they open come when they are asked for.

import { openBy } from './asking.js';
import { importOf } from './load.js';
import { screens } from './screens.js';
import { wordsOfPage } from './stale.js';
import { wordsOf } from './words.js';

/** @import { PageWords, Screen } from './types.js' */

/**
 * Opens a dialog if it is asked for by this click. `words` gives the words for what is said
 * where that does not come.
 * @param {MouseEvent & { target: HTMLElement }} event
 * @param {() => PageWords} words
 */
export function openDialog(event, words) {
  const button = event.target.closest('.pq-image, .pq-cite, .pq-export');
  if (!button) return;
  const explorer =
    /** @type {Inside<HTMLElement>} */
    (button.closest('.pq'));
  const screen = screens.get(explorer.parentNode);
  const isImage = button.matches('.pq-image');
  // Which quotes are on screen is known with the app, for which presses are kept (`early.js`).
  if (!isImage && !screen) return;
  event.preventDefault();
  // Where the list changes meanwhile, the button is in no tree any more.
  const tree =
    /** @type {Document | ShadowRoot} */
    (explorer.getRootNode());
  openBy(button, words, async () => {
    const all = await wordsOf(explorer.lang);
    if (isImage) (await importOf('{{card}}')).showCard(button, all, tree);
    else await (await importOf('{{leave}}')).showLeave(
      button,
      all,
      /** @type {Screen} */
      (screen),
      tree,
    );
  });
}

// Hears of a click before what keeps the clicks that nobody has heard (`early.js`).
export function startDialogs() {
  if (!document.getElementById('pq-words')) return;
  /** @type {HTMLElement} */
  (document.querySelector('main')).addEventListener('click', (event) => openDialog(event, wordsOfPage), true);
}
