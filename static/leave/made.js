// The wasm that makes citations and exports, the same ones as the command makes.

import { connect } from './glue.js';

const wasm = new URL('./{{leave}}', import.meta.url);

let compiled;

// What makes them of the quotes of an article's data, or of those alone that the fragment
// `only` asks for.
export async function leaving(article, only) {
  const { Leaving } = await connected();
  return new Leaving(article, only);
}

// What makes the export that is asked for of the pack with these values.
export async function leavingPack(values, asked) {
  const { LeavingPack } = await connected();
  return new LeavingPack(values, asked);
}

async function connected() {
  compiled ??= compile();
  compiled.catch(() => { compiled = undefined; });
  return connect(await compiled);
}

async function compile() {
  const answer = await fetch(wasm, { integrity: '{{leave-integrity}}' });
  if (!answer.ok) throw new Error(`${wasm} answered ${answer.status} ${answer.statusText}`);
  const streams = answer.headers.get('Content-Type') === 'application/wasm';
  return streams ? WebAssembly.compileStreaming(answer) : WebAssembly.compile(await answer.arrayBuffer());
}
