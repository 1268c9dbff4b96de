// The glue of the interface of collections, as the scripts beside it have it.

import * as collection from '../../../../target/app/collection.js';

export type Glue = typeof collection;

/** Makes an instance of the compiled interface. */
export function connect(module: WebAssembly.Module): Glue;
