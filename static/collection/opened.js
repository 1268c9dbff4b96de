// What an archive is opened with, from the site and from its own address.

import { engine } from '../explorer/engine.js';
import { fault } from '../explorer/faults.js';
import { fetchedPack } from '../explorer/fetched.js';

/** @import { Glue } from '../explorer/glue.js' */
/** @import { Pack } from '../explorer/pack.js' */

/**
 * An instance of the engine, and the pack at an address.
 * @param {string | Uint8Array} archive
 * @returns {Promise<[Glue, Pack]>}
 */
export function opened(archive) {
  if (typeof archive !== 'string') return fault('an archive is opened here by its address');
  return Promise.all([engine(), fetchedPack(archive)]);
}

// What makes citations and exports.
export function leaving() {
  return import(new URL('./{{leaving}}', import.meta.url).href);
}
