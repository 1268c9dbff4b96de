// The glue of what makes citations and exports, as the scripts beside it have it.

import * as leave from '../../../../target/app/leave.js';

export type Glue = typeof leave;
export type { Leaving, LeavingPack } from '../../../../target/app/leave.js';

/** Makes an instance of the compiled citations and exports. */
export function connect(module: WebAssembly.Module): Glue;
