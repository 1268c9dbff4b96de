// What an explorer of an archive takes from the site: the compiled interface, the style of its
// views, and who answers.

import { compileApp, NoWasm } from '../entry/wasm.js';
import { sheetOf } from '../entry/load.js';

/** @import { Answering } from './types.js' */

const here = new URL('.', import.meta.url);

/** @type {Promise<WebAssembly.Module> | undefined} */
let compiled;

// The module; compiled once.
export function compiledInterface() {
  compiled ??= compile();
  compiled.catch(() => { compiled = undefined; });
  return compiled;
}

// What fails names its file, for developers: browsers do not.
async function compile() {
  const url = new URL('{{interface}}', here);
  try {
    const answer = await fetch(url, { integrity: '{{interface-integrity}}' });
    if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`);
    return await compileApp(answer);
  } catch (error) {
    const { message } =
      /** @type {Error} */
      (error);
    throw error instanceof NoWasm ? error : new Error(`${url}: ${message}`);
  }
}

/** @type {Promise<CSSStyleSheet> | undefined} */
let views;

/**
 * Brings the style of Voices and Map into the tree of an explorer, once.
 * @param {Element} root
 */
export async function dressViews(root) {
  try {
    views ??= sheetOf('{{views}}');
    const sheet = await views;
    const { adoptedStyleSheets } =
      /** @type {Partial<DocumentOrShadowRoot>} */
      (root.getRootNode());
    if (adoptedStyleSheets?.includes(sheet) === false) adoptedStyleSheets.push(sheet);
  } catch (error) {
    views = undefined;
    console.warn('pullquote: the style of a view could not be loaded', error);
  }
}

const workerScript = new URL('{{worker}}', here).href;

/**
 * Who answers for an archive: a worker by its script, or in the page what that has.
 * @type {Answering}
 */
export const answering = {
  script: workerScript,
  async serve() {
    return (await import(workerScript)).serve;
  },
};
