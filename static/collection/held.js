// What an archive is opened with where all of it is in one file.

import { connect } from '../explorer/glue.js';
import { fault } from '../explorer/faults.js';
import { Pack, inMemory } from '../explorer/pack.js';
import { heldBytes } from '../unpack.js';

/** @import { Glue } from '../explorer/glue.js' */

/**
 * An instance of the engine, and the pack of these bytes.
 * @param {string | Uint8Array<ArrayBuffer>} archive
 * @returns {Promise<[Glue, Pack]>}
 */
export async function opened(archive) {
  if (typeof archive === 'string') return fault('an archive in a file is opened by its bytes');
  const glue = connect(await WebAssembly.compile(heldBytes('pq-engine')));
  return [glue, new Pack(inMemory(archive))];
}

// What makes citations and exports: the build writes the function.
export async function leaving() {
  return leavingHere();
}
