// The parts of the studio that is one file: they are in its page, packed as text.

import { heldBytes } from '../unpack.js';

/**
 * A part as bytes; where the studio has files, it is an answer.
 * @param {string} name
 */
export async function partOf(name) {
  return heldBytes(`ps-part-${name}`);
}

/**
 * A part that is text.
 * @param {string} name
 */
export async function textOf(name) {
  return new TextDecoder().decode(await partOf(name));
}
