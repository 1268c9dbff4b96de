// Files of the site, each as what it was built as.

import { Gone, isGone } from './stale.js';
import { NoWasm } from './wasm.js';

/** @import { Modules } from './modules.js' */

// What each file has to be. A page of another site trusts the script that it has
// pinned, and not the server that sends the rest of it.
const integrities = slot('{{integrities}}');
const site = new URL('.', import.meta.url);
export const isElsewhere = globalThis.document && site.origin !== location.origin;

// How often a module did not come.
/** @type {Map<string, number>} */
const failed = new Map();

/**
 * Imports a module of the site. An import cannot say what it has to be; a preload
 * can, and the import then takes what that has brought. WebKit's preloads check
 * nothing: of the app, the file is checked there that the site sends beside.
 * @template {keyof Modules} Path
 * @param {Path} path
 * @returns {Promise<Modules[Path]>}
 */
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

/**
 * @param {string} href
 * @param {string} integrity
 */
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

/**
 * One style sheet of these files.
 * @param {string[]} paths
 */
export async function sheetOf(...paths) {
  const made = new CSSStyleSheet();
  const texts = await Promise.all(paths.map((path) => take(path, (answer) => answer.text())));
  made.replaceSync(texts.join('\n'));
  return made;
}

/**
 * What `made` makes of the answer with a file of the site.
 * @template Made
 * @param {string} path
 * @param {(answer: Response) => Made | Promise<Made>} made
 * @returns {Promise<Made>}
 */
export async function take(path, made) {
  const url = new URL(path, site).href;
  let answer;
  try {
    answer = await fetch(url, isElsewhere ? { integrity: integrities[path] } : {});
    if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`);
    return await made(answer);
  } catch (error) {
    throw await reasonOf(url, error, answer);
  }
}

/**
 * An error that names the file, for developers: browsers do not always. Neither an import nor
 * a fetch that checks what comes has an `answer` where it fails: the file is asked for again.
 * @param {string} url
 * @param {unknown} error
 * @param {Response} [answer]
 */
async function reasonOf(url, error, answer) {
  const last = answer ?? await fetch(url, { cache: 'no-store' }).catch(() => undefined);
  if (last && isGone(last)) return new Gone(`${url} is gone: ${last.status} ${last.statusText}`);
  const { message } =
    /** @type {Error} */
    (error);
  return error instanceof NoWasm ? error : new Error(`${url}: ${message}`);
}
