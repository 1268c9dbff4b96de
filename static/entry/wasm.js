// Where a browser or a policy has no WebAssembly, that is not the app's failure.

export class NoWasm extends Error {}

// Compiles the app from an answer, or from all its bytes.
export async function compileApp(from) {
  if (typeof WebAssembly !== 'object') throw new NoWasm('WebAssembly is not defined');
  const isAnswer = from instanceof Response;
  try {
    // Compiling what still arrives needs the right MIME type, which not every host gives.
    if (isAnswer && from.headers.get('Content-Type') === 'application/wasm') {
      return await WebAssembly.compileStreaming(from);
    }
    return await WebAssembly.compile(await (isAnswer ? from.arrayBuffer() : from));
  } catch (error) {
    throw named(error);
  }
}

// Makes an instance of it: WebKit asks the page's policy only now.
export function instantiate(connect, module) {
  try {
    return connect(module);
  } catch (error) {
    throw named(error);
  }
}

function named(error) {
  return error instanceof WebAssembly.CompileError ? new NoWasm(error.message) : error;
}
