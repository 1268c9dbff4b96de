// The stable entry that pages of others load: it defines <quote-explorer>. A page that
// was built with an explorer has that started by it.

import { startImages } from './entry/card.js';
import { elementClass } from './entry/element.js';
import { startEmbed } from './entry/embed.js';
import { follow } from './entry/follow.js';
import { importOf, loadApp, loadAll, loadLater } from './entry/load.js';
import { speakStill, startLanguages } from './entry/languages.js';
import { keepPage } from './entry/offline.js';
import { startComfort, startReading } from './entry/keys.js';
import { articleOf } from './entry/other.js';
import { startPage } from './entry/page.js';
import { rememberView } from './entry/view.js';
import { chosenLanguage, wordsOf } from './entry/words.js';

// Whoever defined it first, another copy of this script among them, has it. Workers
// and Node have no page.
if (globalThis.customElements && !customElements.get('quote-explorer')) {
  customElements.define('quote-explorer', elementClass(loadAll, loadLater, wordsOf));
}

// Starts the explorer that a page was built with; its first script calls this.
// `stopEarly` stops what that does meanwhile, `chosen` is what the reader has chosen.
function start(stopEarly, chosen) {
  rememberView();
  startPage({ load: loadApp, loadLater, articleOf, chosen: chosenLanguage, wordsOf, speakStill, stopEarly });
  startReading(chosen);
  startLanguages();
  startEmbed();
  startComfort();
  startImages();
  keepPage();
}

// What answers filters without the interface comes when it is asked for.
const Explorer = {
  open: async (...from) => (await importOf('{{explorer}}')).open(...from),
};

export { Explorer, follow, start };
