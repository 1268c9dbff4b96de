// What publishers load beside their iframes: each that shows frame.html of the
// site that this script is from becomes as tall as what is in it. One whose
// address names a quote keeps its height and scrolls to that, since the page
// around it is not ours to scroll. With `data-address="name"` the page's own
// address keeps by that name what is filtered in the frame.

import { fit, greet } from './entry/fit.js';
import { filterAt, keepAt } from './entry/hosted.js';

const address = new URL(
  'frame.html',
  /** @type {HTMLScriptElement} */
  (document.currentScript).src,
).href;
/** @param {string} src */
const isAtQuote = (src) => /#(?!\?|$)|#.*[?&]at=/.test(src);
const frames = () => [...document.querySelectorAll('iframe')]
  .filter(({ src }) => src.split(/[?#]/)[0] === address && !isAtQuote(src));
const type = 'pullquote:address/1';

/** @param {HTMLIFrameElement} frame */
function begin(frame) {
  greet(frame);
  const name = frame.dataset.address;
  if (!name) return;
  /** @type {Window} */
  (frame.contentWindow).postMessage({ type, filter: filterAt(name) }, '*');
}

/**
 * @param {HTMLIFrameElement} frame
 * @param {MessageEvent} event
 */
function hear(frame, event) {
  fit(frame, event);
  const { data, source } = event;
  const name = frame.dataset.address;
  if (!name || source !== frame.contentWindow || data?.type !== type || typeof data.filter !== 'string') return;
  keepAt(name, data.filter === (frame.src.split('#?')[1] ?? '') ? null : data.filter);
}

// A page may have the script twice, and two sites' scripts once each.
const once = Symbol.for(address);
if (!window[once]) {
  window[once] = true;
  addEventListener('message', (event) => frames().forEach((frame) => hear(frame, event)));
  // A frame that is loaded later, or again, has not heard the first greeting.
  document.addEventListener('load', ({ target }) => frames().includes(
    /** @type {HTMLIFrameElement} */
    (target)) && begin(
    /** @type {HTMLIFrameElement} */
    (target)), true);
  frames().forEach(begin);
}
