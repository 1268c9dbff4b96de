// The wasm that makes citations and exports, the same ones as the command makes.

import { connect } from './glue.js';
import { compiledLeave } from './loaded.js';

/** @import { AskedExport } from '../collection/types.js' */
/** @import { Article } from '../pullquote.js' */

/** @type {Promise<WebAssembly.Module> | undefined} */
let compiled;

/**
 * What makes them of the quotes of an article's data, or of those alone that the fragment
 * `only` asks for.
 * @param {Article} article
 * @param {string} only
 */
export async function leaving(article, only) {
  const { Leaving } = await connected();
  return new Leaving(article, only);
}

/**
 * What makes the export that is asked for of the pack with these values.
 * @param {string} values
 * @param {AskedExport} asked
 */
export async function leavingPack(values, asked) {
  const { LeavingPack } = await connected();
  return new LeavingPack(values, asked);
}

async function connected() {
  compiled ??= compiledLeave();
  compiled.catch(() => { compiled = undefined; });
  return connect(await compiled);
}
