// The glue of the studio and of what reads tables for it, as the scripts beside it have it.

import * as studio from '../../../../target/app/studio.js';
import * as importing from '../../../../target/app/import.js';

export type Glue = typeof studio;
export type ImportGlue = typeof importing;

/** Makes an instance of the compiled studio. */
export function connectStudio(module: WebAssembly.Module): Glue;

/** Makes an instance of what reads tables. */
export function connectImport(module: WebAssembly.Module): ImportGlue;
