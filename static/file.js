// The entry of an explorer that is one file: nothing is fetched, the app stands
// in the page, packed.

import { filterEarly } from './entry/early.js';
import { startPage } from './entry/page.js';
import { rest } from './entry/rest.js';
import { compileApp, instantiate } from './entry/wasm.js';
import { unpack } from './unpack.js';

// The file as it was opened: what the app changes is no part of a copy. Blanks
// after the end are read as if they stood before it, and would grow in number.
const file = `<!doctype html>\n${document.documentElement.outerHTML.replace(/\s*<\/body>\s*<\/html>$/, '\n</body></html>')}\n`;

function compiled(id) {
  const { dataset, textContent } = document.getElementById(id);
  return compileApp(unpack(textContent, Number(dataset.bytes)));
}

async function app() {
  const module = await compiled('pq-app');
  return () => instantiate(connect, module);
}

let second;
async function later() {
  // The one style sheet of the file has that of these views in it.
  return [await (second ??= compiled('pq-later'))];
}

const save = document.getElementById('pq-save');
save.parentElement.hidden = false;
save.addEventListener('click', () => {
  // Made when it is wanted, and a new one each time: a browser may let go of it.
  save.href = URL.createObjectURL(new Blob([file], { type: 'text/html' }));
  setTimeout((address) => URL.revokeObjectURL(address), 60_000, save.href);
});

const stopEarly = filterEarly();
await rest();
document.documentElement.classList.add('pq-started');
startPage({
  load: app,
  loadLater: later,
  articleOf: ({ textContent }) => JSON.parse(textContent),
  // It has the words of one language alone.
  chosen: () => undefined,
  stopEarly,
});
