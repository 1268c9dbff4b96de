// What a page of a site loads when it is asked for, is in the page where that is one file.

import { wordsOfPage } from './stale.js';

// The dialogs, each by the function that makes it: the build writes these.
const made = { card: cardHere, leave: leaveHere, comfort: comfortHere };
/** @type {Map<string, object>} */
const opened = new Map();

/** @param {keyof typeof made} name */
export async function importOf(name) {
  if (!opened.has(name)) opened.set(name, made[name]());
  return opened.get(name);
}

// The page has the words of one language, all of them.
export async function wordsOf() {
  return wordsOfPage();
}
