// Where a page's policy forbids WebAssembly, a frame with an address of its own
// may still run it.

// Puts the page of the element's article into the shadow tree, as a frame; says
// whether there is one: only articles of the site that the script is from have it.
export function frameInstead(element, shadow, site) {
  const src = element.getAttribute('src');
  const home = src && new URL('../', new URL(src, document.baseURI)).href;
  if (home !== site.href || element.hasAttribute('quote')) return false;
  const frame = document.createElement('iframe');
  const filter = element.getAttribute('filter');
  frame.src = `${site}index.html${filter ? `#?${filter}` : ''}`;
  frame.title = 'Quote explorer';
  frame.style.cssText = 'display: block; inline-size: 100%; border: 0';
  frame.style.blockSize = `${parseFloat(element.getAttribute('height')) || 640}px`;
  // A policy that forbids the frame as well leaves what stands between the tags.
  document.addEventListener('securitypolicyviolation', (event) => {
    if (event.effectiveDirective === 'frame-src' && frame.isConnected) {
      shadow.replaceChildren(document.createElement('slot'));
    }
  });
  shadow.replaceChildren(frame);
  return true;
}
