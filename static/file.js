// The entry of an explorer that is one file: nothing is fetched, the app stands
// in the page, as base64 of its gzip.

import { startPage } from './entry/page.js';
import { compileApp, instantiate } from './entry/wasm.js';

// The file as it was opened: what the app changes is no part of a copy. Blanks
// after the end are read as if they stood before it, and would grow in number.
const file = `<!doctype html>\n${document.documentElement.outerHTML.replace(/\s*<\/body>\s*<\/html>$/, '\n</body></html>')}\n`;

async function unpack() {
  const packed = Uint8Array.from(atob(document.getElementById('pq-app').textContent), (sign) => sign.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  const module = await compileApp(new Response(stream).arrayBuffer());
  return () => instantiate(connect, module);
}

const save = document.getElementById('pq-save');
save.parentElement.hidden = false;
save.addEventListener('click', () => {
  // Made when it is wanted, and a new one each time: a browser may let go of it.
  save.href = URL.createObjectURL(new Blob([file], { type: 'text/html' }));
  setTimeout((address) => URL.revokeObjectURL(address), 60_000, save.href);
});

startPage(unpack);
