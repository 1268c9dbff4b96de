// The compiled app: fetched and compiled once for every explorer of a page.

import { importOf, isElsewhere, sheetOf, take } from './load.js';
import { compileApp, instantiate } from './wasm.js';

/** @import { LoadApp, LoadLater } from './types.js' */

/** @type {ReturnType<LoadApp> | undefined} */
let app;
/** @type {Promise<CSSStyleSheet> | undefined} */
let sheet;
/** @type {ReturnType<LoadLater> | undefined} */
let later;

/**
 * Resolves to a function that makes an instance of the app. Each explorer has
 * one of its own, so that a panic in one leaves the others be.
 * @type {LoadApp}
 */
export function loadApp() {
  // Compiling the one goes on beside reading the other.
  app ??= Promise.all([take('{{wasm}}', compileApp), importOf('{{app}}'), isElsewhere && take('{{app}}', Boolean)])
    .then(([module, { connect }]) => () => instantiate(connect, module));
  // An explorer that comes later may try again.
  app.catch(() => { app = undefined; });
  return app;
}

// The app with its style sheet, for explorers whose page has not linked it.
export async function loadAll() {
  sheet ??= sheetOf('{{style}}');
  sheet.catch(() => { sheet = undefined; });
  const [connect, made] = await Promise.all([loadApp(), sheet]);
  return { connect, sheet: made };
}

/**
 * The app's second part, which some views need alone, with its style sheet.
 * @type {LoadLater}
 */
export function loadLater() {
  later ??= Promise.all([take('{{later}}', compileApp), sheetOf('{{views}}')]);
  later.catch(() => { later = undefined; });
  return later;
}
