// The wasm that makes citations and exports, from the site.

const wasm = new URL('./{{leave}}', import.meta.url);

export async function compiledLeave() {
  const answer = await fetch(wasm, { integrity: '{{leave-integrity}}' });
  if (!answer.ok) throw new Error(`${wasm} answered ${answer.status} ${answer.statusText}`);
  const streams = answer.headers.get('Content-Type') === 'application/wasm';
  return streams ? WebAssembly.compileStreaming(answer) : WebAssembly.compile(await answer.arrayBuffer());
}
