// Lets the browser keep the page and what it loads, and offer to install it, where
// the page's policy allows that. A policy that does not is not tried: it would be
// broken.

const site = new URL('.', import.meta.url).href;
const worker = `${site}sw.js`;

// The first of these directives that a policy has says who may be loaded.
const NEEDED = [['manifest-src', 'default-src'], ['worker-src', 'child-src', 'script-src', 'default-src']];
const OWN = ["'self'", '*', location.origin];

keep();

async function keep() {
  try {
    if (!location.href.startsWith(site) || !(await policies()).every(allows)) return;
    const link = document.createElement('link');
    Object.assign(link, { rel: 'manifest', href: `${site}manifest.webmanifest` });
    document.head.append(link);
    // The browser looks for the next version itself; and asking for one that is
    // about to leave, as the site has none any more, would bring it back.
    const there = await navigator.serviceWorker.getRegistration(site);
    if (there?.scope === site || !(await fetch(worker, { method: 'HEAD', cache: 'no-store' })).ok) return;
    const policy = window.trustedTypes?.createPolicy?.('pullquote', { createScriptURL: () => worker });
    await navigator.serviceWorker.register(policy ? policy.createScriptURL(worker) : worker);
  } catch (error) {
    // With no network, or where the browser keeps nothing for anybody.
    console.debug('pullquote: the page is not kept for reading offline', error);
  }
}

// The policies of this page: in it, and of the answer that it came by, which the
// browser has.
async function policies() {
  const { ok, headers } = await fetch(location.pathname + location.search, { method: 'HEAD', cache: 'force-cache' });
  if (!ok) throw new Error('the page cannot be asked for its policy');
  const named = ['Content-Security-Policy', 'Content-Security-Policy-Report-Only'].map((name) => headers.get(name));
  const within = [...document.querySelectorAll('meta[http-equiv="Content-Security-Policy" i]')];
  return [...named, ...within.map(({ content }) => content)].filter(Boolean).flatMap((policies) => policies.split(','));
}

function allows(policy) {
  const directives = new Map(policy.split(';').map((directive) => {
    const [name, ...values] = directive.trim().split(/\s+/);
    return [name.toLowerCase(), values];
  }));
  const types = directives.get('trusted-types') ?? ['*'];
  return ['pullquote', '*'].some((name) => types.includes(name)) && NEEDED.every((names) => {
    const sources = directives.get(names.find((name) => directives.has(name))) ?? ['*'];
    return OWN.some((source) => sources.includes(source));
  });
}
