// The wasm that makes citations and exports, the same ones as the command makes.

import { connect } from './glue.js';

const wasm = new URL('./{{leave}}', import.meta.url);

let compiled;

// What makes them of an article's quotes, or of those alone that the fragment `only` asks for.
export async function leaving({ article, only }) {
  compiled ??= compile();
  compiled.catch(() => { compiled = undefined; });
  const { Leaving } = connect(await compiled);
  return new Leaving(article, only);
}

async function compile() {
  const answer = await fetch(wasm, { integrity: '{{leave-integrity}}' });
  if (!answer.ok) throw new Error(`${wasm} answered ${answer.status} ${answer.statusText}`);
  const streams = answer.headers.get('Content-Type') === 'application/wasm';
  return streams ? WebAssembly.compileStreaming(answer) : WebAssembly.compile(await answer.arrayBuffer());
}
