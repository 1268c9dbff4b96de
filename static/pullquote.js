// The entry that other pages load under a stable name. It defines <quote-explorer>. On a page
// of the site itself, it starts the explorer of that page.

import { elementClass } from './entry/element.js';
import { startEmbed } from './entry/embed.js';
import { follow } from './entry/follow.js';
import { loadApp, loadAll, loadLater } from './entry/app.js';
import { importOf } from './entry/load.js';
import { speakStill, startLanguages } from './entry/languages.js';
import { keepPage } from './entry/offline.js';
import { startDialogs } from './entry/opening.js';
import { startComfort, startReading } from './entry/keys.js';
import { articleOf } from './entry/other.js';
import { startPage } from './entry/page.js';
import { offerReload } from './entry/stale.js';
import { rememberView } from './entry/view.js';
import { chosenLanguage, wordsOf } from './entry/words.js';

/** @import { Choices } from './entry/types.js' */

// Another script, such as another copy of this one, may have defined it already. Workers and
// Node have no custom elements.
if (globalThis.customElements && !customElements.get('quote-explorer')) {
  customElements.define('quote-explorer', elementClass(loadAll, loadLater, wordsOf));
}

/**
 * Starts the explorer of a page of the site; the page's first script calls this. `stopEarly`
 * ends the filtering by that script, `chosen` are the reader's choices.
 * @param {() => HTMLButtonElement[]} stopEarly
 * @param {Choices} chosen
 */
function start(stopEarly, chosen) {
  rememberView();
  startPage({ load: loadApp, loadLater, articleOf, chosen: chosenLanguage, wordsOf, speakStill, offerReload, stopEarly });
  startReading(chosen);
  startLanguages();
  startEmbed();
  startComfort();
  startDialogs();
  keepPage();
}

// The JavaScript API without the interface, which is loaded when it is first used.
const Explorer = {
  /** @type {typeof import('./explorer/explorer.js').open} */
  open: async (...from) => (await importOf('{{explorer}}')).open(...from),
};

export { Explorer, follow, start };
