// The entry of an explorer that is one file. Nothing is fetched: the app is in the page, as
// compressed text.

import { connect } from './glue.js';
import { choicesKept, choose } from './entry/choices.js';
import { filterEarly } from './entry/early.js';
import { startComfort, startReading } from './entry/keys.js';
import { startDialogs } from './entry/opening.js';
import { startPage } from './entry/page.js';
import { rest } from './entry/rest.js';
import { startSaving } from './entry/saving.js';
import { compileApp, instantiate } from './entry/wasm.js';
import { heldBytes } from './unpack.js';

/** @import { Ways } from './entry/page.js' */
/** @import { LoadLater } from './entry/types.js' */

/** @param {string} id */
const compiled = (id) => compileApp(heldBytes(id));

async function app() {
  const module = await compiled('pq-app');
  return () => instantiate(connect, module);
}

/** @type {Promise<WebAssembly.Module> | undefined} */
let second;
/** @type {LoadLater} */
async function later() {
  // The styles of these views are already in the file's only style sheet.
  return [await (second ??= compiled('pq-later'))];
}

startSaving();
const stopEarly = filterEarly();
await rest();
const choices = choose(choicesKept());
document.documentElement.classList.add('pq-started');
startDialogs();
startPage(
  /** @type {Ways} */
  ({
    load: app,
    loadLater: later,
    articleOf: ({ textContent }) => JSON.parse(textContent),
    // The file has the texts of one language only.
    chosen: () => undefined,
    stopEarly,
  }));
startReading(choices);
startComfort();
