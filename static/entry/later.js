// The app's second part, which only some views need: it comes when a reader is about
// to open one of them, and becomes a part of each instance of the app that asks.

/** @import { Glue } from '../glue.js' */
/** @import { LoadLater } from './types.js' */

const asks = '[data-view="voices"], [data-view="map"]';

// The apps that have it: what it brings into their memory is brought once.
/** @type {WeakSet<Glue>} */
const extended = new WeakSet();

// Whether it has come, so that what it shows can be shown at once.
export let hasLater = false;

/**
 * Brings it to an app whose explorer stands in `root`, and tells the app how that
 * went. `load` gives the compiled part and its style sheet, `failed` hears why it
 * does not come.
 * @param {Glue} app
 * @param {Element} root
 * @param {LoadLater} load
 * @param {(error: unknown) => void} failed
 */
export async function extend(app, root, load, failed) {
  try {
    const [second, sheet] = await come(load);
    const { adoptedStyleSheets } =
      /** @type {Partial<DocumentOrShadowRoot>} */
      (root.getRootNode());
    // An explorer that is gone stands in no document and in no shadow tree.
    if (sheet && adoptedStyleSheets?.includes(sheet) === false) adoptedStyleSheets.push(sheet);
    if (!extended.has(app)) app.extend(second);
    extended.add(app);
    app.arrive(true);
  } catch (error) {
    console.warn('pullquote: a view could not be loaded', error);
    app.arrive(false);
    failed(error);
  }
}

/**
 * Loads it when the pointer or the focus comes near to what asks for it.
 * @param {HTMLElement} root
 * @param {LoadLater} load
 */
export function foresee(root, load) {
  /** @param {Event & { target: HTMLElement }} event */
  const foreseen = ({ target }) => { if (target.closest?.(asks)) come(load).catch(() => {}); };
  root.addEventListener('pointerover', foreseen);
  root.addEventListener('focusin', foreseen);
}

/** @param {LoadLater} load */
async function come(load) {
  const parts = await load();
  hasLater = true;
  return parts;
}
