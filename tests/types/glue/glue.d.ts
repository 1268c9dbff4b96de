// The glue of the app, as `xtask/src/glue.rs` hands it to the scripts beside it.

import * as app from '../../../target/app/app.js';

export type Glue = typeof app & {
  /** Makes the second part of the app a part of this instance. */
  extend(second: WebAssembly.Module): void;
};

/** Makes an instance of the compiled app. */
export function connect(module: WebAssembly.Module): Glue;
