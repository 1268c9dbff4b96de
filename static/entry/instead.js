// Where a page's policy forbids WebAssembly, a frame with an address of its own
// may still run it.

import { asksOf, lengthOf } from './attributes.js';
import { fit, greet } from './fit.js';

/** @import { PageWords } from './types.js' */

/**
 * Puts the page of the element's article into the shadow tree, as a frame; says
 * whether there is one: only articles of the site that the script is from have it.
 * Calls `refused` where the policy forbids the frame as well.
 * @param {Element} element
 * @param {ShadowRoot} shadow
 * @param {URL} site
 * @param {PageWords | undefined} words
 * @param {() => void} refused
 * @returns {boolean}
 */
export function frameInstead(element, shadow, site, words, refused) {
  const src = new URL(element.getAttribute('src') ?? '', document.baseURI).href;
  const [, id] = src.split(`${site}articles/`);
  if (!id?.endsWith('.json') || element.hasAttribute('quote')) return false;
  const frame = document.createElement('iframe');
  const { view, height, 'theme-mode': theme } = asksOf(element);
  const filter = element.getAttribute('filter');
  const isLocked = element.hasAttribute('locked') && filter;
  const lang = element.getAttribute('lang');
  const asked = [!isLocked && filter, view && `view=${view}`, lang && `lang=${words?.id ?? lang}`].filter(Boolean).join('&');
  const lock = isLocked ? `&locked=${encodeURIComponent(filter)}` : '';
  frame.src = `${site}frame.html?article=${id.slice(0, -5)}&theme-mode=${theme || 'auto'}${lock}${asked ? `#?${asked}` : ''}`;
  frame.title = words?.page.frame ?? 'Quote explorer';
  // In a box that shrinks to what is in it, a frame would be 300 px wide.
  frame.style.cssText = 'display: block; inline-size: 100%; border: 0; contain: size; contain-intrinsic-inline-size: 1120px';
  frame.style.blockSize = lengthOf(height || '640');
  if (!height) fitted(frame);
  /** @param {SecurityPolicyViolationEvent} event */
  const listen = ({ effectiveDirective: directive, blockedURI, disposition }) => {
    const isOurs = /^(frame|child|default)-src$/.test(directive) && site.href.startsWith(blockedURI.split('/', 3).join('/'));
    if (!isOurs || disposition === 'report') return;
    document.removeEventListener('securitypolicyviolation', listen);
    if (frame.isConnected) refused();
  };
  document.addEventListener('securitypolicyviolation', listen);
  shadow.replaceChildren(frame);
  return true;
}

/** @param {HTMLIFrameElement} frame */
function fitted(frame) {
  frame.addEventListener('load', () => greet(frame));
  /** @param {MessageEvent} event */
  const listen = (event) => {
    if (frame.isConnected) fit(frame, event);
    else removeEventListener('message', listen);
  };
  addEventListener('message', listen);
}
