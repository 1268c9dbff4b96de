// How tall the page is, told to a host that gives frames their height.

import { page } from './theme.js';

// AMP names its frames so, and has a message of its own.
const isAmp = window.name.startsWith('amp_iframe');
let told = 0;

function tell() {
  if (!page.classList.contains('pq-fitted')) return;
  // An open panel may be taller than the page that it lies over.
  const panel = document.querySelector(':popover-open');
  const bottom = panel ? panel.getBoundingClientRect().bottom + scrollY : 0;
  const height = Math.ceil(Math.max(page.getBoundingClientRect().height, bottom));
  // A hidden frame has no size, and comes back with the one that it had.
  if (!innerWidth || !height || height === told) return;
  told = height;
  // A sandboxed host has no origin that could be named, and a height is no secret.
  if (isAmp) parent.postMessage({ sentinel: 'amp', type: 'embed-size', height }, '*');
  else parent.postMessage({ type: 'pullquote:height/1', height }, '*');
}

// From now on nothing in the page may depend on its height, which follows it.
function begin() {
  page.classList.add('pq-fitted');
  told = 0;
  tell();
}

if (parent !== window) {
  if (isAmp) begin();
  addEventListener('message', ({ data, source }) => {
    if (source === parent && data === 'pullquote:hello/1') begin();
  });
  new ResizeObserver(tell).observe(page);
  // Browsers do not lay out what is far off screen by themselves.
  new MutationObserver(tell).observe(page, { childList: true, subtree: true });
  document.addEventListener('toggle', ({ newState, target }) => {
    tell();
    if (!page.classList.contains('pq-fitted')) return;
    // The host's page scrolls where otherwise the panel and the list would.
    if (newState === 'open') target.scrollIntoView();
    else document.querySelector('.pq-bar-top')?.scrollIntoView({ block: 'nearest' });
  }, true);
}
