// Where a browser or a policy has no WebAssembly, that is not the app's failure.

export class NoWasm extends Error {}

// The smallest module that there is: its magic number and its version.
const SMALLEST = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

/**
 * Compiles the app from an answer, or from all its bytes.
 * @param {Response | Uint8Array<ArrayBuffer>} from
 */
export async function compileApp(from) {
  try {
    const isAnswer = from instanceof Response;
    // Compiling what still arrives needs the right MIME type, which not every host gives.
    if (isAnswer && from.headers.get('Content-Type') === 'application/wasm') {
      return await WebAssembly.compileStreaming(from);
    }
    return await WebAssembly.compile(await (isAnswer ? from.arrayBuffer() : from));
  } catch (error) {
    throw named(error);
  }
}

/**
 * Makes an instance of it: WebKit asks the page's policy only now.
 * @template Instance
 * @param {(module: WebAssembly.Module) => Instance} connect
 * @param {WebAssembly.Module} module
 * @returns {Instance}
 */
export function instantiate(connect, module) {
  try {
    return connect(module);
  } catch (error) {
    throw named(error);
  }
}

/**
 * The same error is thrown where WebAssembly is refused and where a file is damaged, or
 * another: where the smallest module runs, it was the file.
 * @param {unknown} error
 */
function named(error) {
  try {
    new WebAssembly.Instance(new WebAssembly.Module(SMALLEST));
    return error;
  } catch {
    return new NoWasm(
      /** @type {Error} */
      (error).message);
  }
}
