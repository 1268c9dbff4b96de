// The engine: fetched and compiled once, one instance for each explorer, so that
// freeing an explorer gives its memory back.

import { connect } from './glue.js';
import { fault, messageOf, whyOf } from './faults.js';

/** @import { Glue } from './glue.js' */
/** @import { Why } from './faults.js' */

const url = new URL('./{{engine}}', import.meta.url);

/** @type {Promise<WebAssembly.Module> | undefined} */
let compiled;

/** @returns {Promise<Glue>} */
export async function engine() {
  compiled ??= compile();
  compiled.catch(() => { compiled = undefined; });
  return connect(await compiled);
}

/** @returns {Promise<WebAssembly.Module>} */
async function compile() {
  if (url.protocol === 'file:' && globalThis.process?.versions?.node) {
    const { readFile } = await import('node:fs/promises');
    return WebAssembly.compile(await readFile(url));
  }
  /** @type {Response} */
  let answer;
  try {
    answer = await fetch(url, { integrity: '{{engine-integrity}}' });
  } catch (error) {
    return fault(`${url} cannot be loaded (${messageOf(error)}): is the network there, and is the file as it was built?`, await whyNot());
  }
  if (!answer.ok) fault(`${url} answered ${answer.status} ${answer.statusText}`, whyOf(answer));
  try {
    const streams = answer.headers.get('Content-Type') === 'application/wasm';
    return await (streams ? WebAssembly.compileStreaming(answer) : WebAssembly.compile(await answer.arrayBuffer()));
  } catch (error) {
    return fault(`${url} cannot be compiled (${messageOf(error)}): does this page allow WebAssembly?`);
  }
}

// Of an answer that is not what the file was built as, browsers do not say what it was.
/** @returns {Promise<Why | undefined>} */
async function whyNot() {
  try {
    const answer = await fetch(url, { method: 'HEAD' });
    return answer.ok ? undefined : whyOf(answer);
  } catch {
    return 'unreachable';
  }
}
