// The entry of an explorer that is one file. Nothing is fetched: the app is in the page, as
// compressed text.

import { filterEarly } from './entry/early.js';
import { startPage } from './entry/page.js';
import { rest } from './entry/rest.js';
import { compileApp, instantiate } from './entry/wasm.js';
import { unpack } from './unpack.js';

// The file as it was opened, so that a copy has no changes by the app. Browsers move blanks
// after the end of the body into it, so without this each copy would have more of them.
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
  // The styles of these views are already in the file's only style sheet.
  return [await (second ??= compiled('pq-later'))];
}

const save = document.getElementById('pq-save');
save.parentElement.hidden = false;
save.addEventListener('click', () => {
  // A new address for each click, since a browser may drop an old one.
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
  // The file has the texts of one language only.
  chosen: () => undefined,
  stopEarly,
});
