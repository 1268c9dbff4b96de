// The wasm that makes citations and exports, from the page that is one file.

import { heldBytes } from '../unpack.js';

export function compiledLeave() {
  return WebAssembly.compile(heldBytes('pq-leave'));
}
