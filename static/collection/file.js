// The entry of a collection that is one file. Nothing is fetched: the interface, the engine and
// the archive are in the page, as text.

import { choicesKept, choose } from '../entry/choices.js';
import { followFragments } from '../entry/going.js';
import { rest } from '../entry/rest.js';
import { startComfort, startReading } from '../entry/keys.js';
import { startDialogs } from '../entry/opening.js';
import { startSaving } from '../entry/saving.js';
import { compileApp } from '../entry/wasm.js';
import { heldBytes } from '../unpack.js';
import { breath } from './breath.js';
import { Desk } from './desk.js';
import { Shown } from './shown.js';

startSaving();
await rest();
const choices = choose(choicesKept());
followFragments();
startDialogs();
const shown = new Shown();
// A file that is damaged further up is not started, and its page says so (`pq-late`).
document.documentElement.classList.add('pq-started');
await shown.attempt(async () => {
  const module = await compileApp(heldBytes('pq-app'));
  await breath();
  // No browser lets a page from disk have a worker; `servedHere` is all that one would have.
  const desk = new Desk(heldBytes('pq-archive'), { serve: async () => servedHere().serve });
  // It is in one language, and its styles are all there.
  await shown.present(module, desk, shown.words, false, { dressViews() {}, changed() {} });
  startReading(choices, (by) => shown.step(by));
  startComfort();
});
