// The glue of the engine, as `xtask/src/glue.rs` hands it to the scripts beside it.

import * as engine from '../../../../target/app/engine.js';

export type Glue = typeof engine;
export type { Engine, EngineBuilder, BuiltArchive } from '../../../../target/app/engine.js';

/** Makes an instance of the compiled engine. */
export function connect(module: WebAssembly.Module): Glue;
