// The compiled app: fetched and compiled once for every explorer of a page.

import { Gone, isGone } from './stale.js';
import { NoWasm, compileApp, instantiate } from './wasm.js';

// What each file has to be. A page of another site trusts the script that it has
// pinned, and not the server that sends the rest of it.
const integrities = {{integrities}};
const site = new URL('.', import.meta.url);
const isElsewhere = globalThis.document && site.origin !== location.origin;

let app;
let sheet;
let later;
// How often a module did not come.
const failed = new Map();

// Resolves to a function that makes an instance of the app. Each explorer has
// one of its own, so that a panic in one leaves the others be.
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

// The app's second part, which some views need alone, with its style sheet.
export function loadLater() {
  later ??= Promise.all([take('{{later}}', compileApp), sheetOf('{{views}}')]);
  later.catch(() => { later = undefined; });
  return later;
}

// Imports a module of the site. An import cannot say what it has to be; a preload
// can, and the import then takes what that has brought. WebKit's preloads check
// nothing: of the app, the file is checked there that the site sends beside.
export async function importOf(path) {
  const url = new URL(path, site).href;
  // Some browsers keep it that a module did not come: another address is asked for anew.
  const address = failed.has(url) ? `${url}?${failed.get(url)}` : url;
  try {
    if (isElsewhere) await preload(address, integrities[path]);
    return await import(address);
  } catch (error) {
    failed.set(url, (failed.get(url) ?? 0) + 1);
    throw await reasonOf(url, error);
  }
}

async function preload(href, integrity) {
  const link = document.createElement('link');
  Object.assign(link, { rel: 'modulepreload', href, integrity, crossOrigin: 'anonymous' });
  const loaded = new Promise((resolve, reject) => {
    link.onload = resolve;
    link.onerror = () => reject(new Error('it cannot be loaded, or is not what it was built as'));
  });
  document.head.append(link);
  await loaded.finally(() => link.remove());
}

async function sheetOf(path) {
  const made = new CSSStyleSheet();
  made.replaceSync(await take(path, (answer) => answer.text()));
  return made;
}

// What `made` makes of the answer with a file of the site.
export async function take(path, made) {
  const url = new URL(path, site).href;
  const answer = await fetch(url, isElsewhere ? { integrity: integrities[path] } : {})
    .catch(async (error) => { throw await reasonOf(url, error); });
  if (isGone(answer)) throw new Gone(`${url} is gone: ${answer.status} ${answer.statusText}`);
  try {
    if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`);
    return await made(answer);
  } catch (error) {
    throw naming(url, error);
  }
}

// Neither an import nor a fetch that checks what comes says why it failed. Where the
// network did, there is no answer.
async function reasonOf(url, error) {
  const answer = await fetch(url, { cache: 'no-store' }).catch(() => undefined);
  return answer && isGone(answer) ? new Gone(`${url} is gone`) : naming(url, error);
}

// An error that names the file, for developers: browsers do not always.
function naming(url, error) {
  return error instanceof NoWasm ? error : new Error(`${url}: ${error.message}`);
}
