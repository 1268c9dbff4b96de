// The stable entry that pages load: it starts the explorer that a page was
// built with, and defines <quote-explorer> for all others.

import { startImages } from './entry/card.js';
import { elementClass } from './entry/element.js';
import { startEmbed } from './entry/embed.js';
import { follow } from './entry/follow.js';
import { importOf, loadApp, loadAll, loadLater } from './entry/load.js';
import { startLanguages } from './entry/languages.js';
import { keepPage } from './entry/offline.js';
import { startReading } from './entry/keys.js';
import { articleOf } from './entry/other.js';
import { rest, startPage } from './entry/page.js';
import { chosenLanguage, wordsOf } from './entry/words.js';

// Workers and Node have no page.
if (globalThis.document) {
  startReading();
  startPage({ load: loadApp, loadLater, articleOf, chosen: chosenLanguage, wordsOf });
  // What stands in the page's foot can wait.
  rest().then(() => {
    startLanguages();
    startEmbed();
    startImages();
    keepPage();
  });

  // Whoever defined it first, another copy of this script among them, has it.
  if (!customElements.get('quote-explorer')) {
    customElements.define('quote-explorer', elementClass(loadAll, loadLater, wordsOf));
  }
}

// What answers filters without the interface comes when it is asked for.
const Explorer = {
  open: async (...from) => (await importOf('{{explorer}}')).open(...from),
};

export { Explorer, follow };
