// The engine: fetched and compiled once, one instance for each explorer, so that
// freeing an explorer gives its memory back.

import { connect } from './glue.js';
import { fault, whyOf } from './faults.js';

const url = new URL('./{{engine}}', import.meta.url);

let compiled;

export async function engine() {
  compiled ??= compile();
  compiled.catch(() => { compiled = undefined; });
  return connect(await compiled);
}

async function compile() {
  if (url.protocol === 'file:' && globalThis.process?.versions?.node) {
    const { readFile } = await import('node:fs/promises');
    return WebAssembly.compile(await readFile(url));
  }
  let answer;
  try {
    answer = await fetch(url, { integrity: '{{engine-integrity}}' });
  } catch (error) {
    fault(`${url} cannot be loaded (${error.message}): is the network there, and is the file as it was built?`, await whyNot());
  }
  if (!answer.ok) fault(`${url} answered ${answer.status} ${answer.statusText}`, whyOf(answer));
  try {
    const streams = answer.headers.get('Content-Type') === 'application/wasm';
    return await (streams ? WebAssembly.compileStreaming(answer) : WebAssembly.compile(await answer.arrayBuffer()));
  } catch (error) {
    return fault(`${url} cannot be compiled (${error.message}): does this page allow WebAssembly?`);
  }
}

// Of an answer that is not what the file was built as, browsers do not say what it was.
async function whyNot() {
  try {
    const answer = await fetch(url, { method: 'HEAD' });
    return answer.ok ? undefined : whyOf(answer);
  } catch {
    return 'unreachable';
  }
}
