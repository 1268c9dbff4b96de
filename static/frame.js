// What publishers load beside their iframes: each that shows frame.html of the
// site that this script is from becomes as tall as what is in it. One whose
// address names a quote keeps its height and scrolls to that, since the page
// around it is not ours to scroll.

import { fit, greet } from './entry/fit.js';

const address = new URL('frame.html', document.currentScript.src).href;
const isAtQuote = (src) => /#(?!\?|$)|#.*[?&]at=/.test(src);
const frames = () => [...document.querySelectorAll('iframe')]
  .filter(({ src }) => src.split(/[?#]/)[0] === address && !isAtQuote(src));

// A page may have the script twice, and two sites' scripts once each.
const once = Symbol.for(address);
if (!window[once]) {
  window[once] = true;
  addEventListener('message', (event) => frames().forEach((frame) => fit(frame, event)));
  // A frame that is loaded later, or again, has not heard the first greeting.
  document.addEventListener('load', ({ target }) => frames().includes(target) && greet(target), true);
  frames().forEach(greet);
}
