// The code is pasted as it stands: with the address of this site.
const site = new URL('../', location).href;
for (const code of document.querySelectorAll('section[aria-labelledby] code')) {
  code.textContent = code.textContent.replaceAll('../', site);
}
document.getElementById('relative').remove();

// Each example is put in when somebody comes to it: thirty explorers at once
// would keep a phone busy.

const near = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    near.unobserve(target);
    // Not as a copy: policies may forbid scripts whose text a script has set.
    target.append(target.querySelector('template').content);
  }
}, { rootMargin: '200px' });

document.querySelectorAll('.live').forEach((live) => near.observe(live));
