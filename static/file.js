// The entry of an explorer that is one file: nothing is fetched, the app stands
// in the page, packed.

import { startPage } from './entry/page.js';
import { compileApp, instantiate } from './entry/wasm.js';

// The file as it was opened: what the app changes is no part of a copy. Blanks
// after the end are read as if they stood before it, and would grow in number.
const file = `<!doctype html>\n${document.documentElement.outerHTML.replace(/\s*<\/body>\s*<\/html>$/, '\n</body></html>')}\n`;

function unpack(id) {
  const packed = bytesOf(document.getElementById(id));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return compileApp(new Response(stream).arrayBuffer());
}

// The bytes that an element holds as text: 13 bits in two of 91 signs, as
// src/cli/build/packed.rs writes them.
function bytesOf({ dataset, textContent }) {
  const bytes = new Uint8Array(dataset.bytes);
  const digit = (at) => textContent.charCodeAt(at) - (textContent[at] > '<' ? 36 : 35);
  let held = 0;
  let bits = 0;
  let at = 0;
  for (let sign = 0; sign < textContent.length; sign += 2) {
    held |= (digit(sign) + 91 * digit(sign + 1)) << bits;
    for (bits += 13; bits >= 8; bits -= 8) {
      bytes[at++] = held;
      held >>= 8;
    }
  }
  return bytes;
}

async function app() {
  const module = await unpack('pq-app');
  return () => instantiate(connect, module);
}

let second;
async function later() {
  // The one style sheet of the file has that of these views in it.
  return [await (second ??= unpack('pq-later'))];
}

const save = document.getElementById('pq-save');
save.parentElement.hidden = false;
save.addEventListener('click', () => {
  // Made when it is wanted, and a new one each time: a browser may let go of it.
  save.href = URL.createObjectURL(new Blob([file], { type: 'text/html' }));
  setTimeout((address) => URL.revokeObjectURL(address), 60_000, save.href);
});

startPage({
  load: app,
  loadLater: later,
  articleOf: ({ textContent }) => textContent,
  // It has the words of one language alone.
  chosen: () => undefined,
});
