// Where a browser or a policy has no WebAssembly, that is not the app's failure.

export class NoWasm extends Error {}

// Compiles the app from an answer that still arrives, or from all its bytes.
export async function compileApp(from) {
  if (typeof WebAssembly !== 'object') throw new NoWasm('WebAssembly is not defined');
  try {
    return await (from instanceof Response ? WebAssembly.compileStreaming(from) : WebAssembly.compile(await from));
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
