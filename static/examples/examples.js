// The shown code gets the address of this site, so that it can be pasted as it is.
const site = new URL('../', location.href).href;
for (const code of document.querySelectorAll('section[aria-labelledby] code')) {
  code.textContent = code.textContent.replaceAll('../', site);
}
document.getElementById('relative').remove();

// Each example starts when the reader scrolls to it: thirty explorers at once would be too
// much for a phone.

const near = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    near.unobserve(target);
    // The nodes are moved, not copied: a policy may forbid scripts whose text a script has set.
    target.append(
      /** @type {HTMLTemplateElement} */
      (target.querySelector('template')).content);
  }
}, { rootMargin: '200px' });

document.querySelectorAll('.live').forEach((live) => near.observe(live));
