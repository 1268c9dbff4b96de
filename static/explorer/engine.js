// The engine: fetched and compiled once, one instance for each explorer, so that
// freeing an explorer gives its memory back.

import { connect } from './glue.js';

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
  const answer = await fetch(url, { integrity: '{{engine-integrity}}' });
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${answer.statusText}`);
  const streams = answer.headers.get('Content-Type') === 'application/wasm';
  return streams ? WebAssembly.compileStreaming(answer) : WebAssembly.compile(await answer.arrayBuffer());
}
