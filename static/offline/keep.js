// Registers the service worker, which keeps the page and what it loads, and the manifest, with
// which browsers offer to install the page. Where the page's policy does not allow them,
// nothing is tried, since trying would violate the policy.

import { trusted } from '../entry/trusted.js';

const site = new URL('.', import.meta.url).href;
const worker = `${site}sw.js`;

// For the manifest and for the worker: the first of these directives that a policy has decides.
const NEEDED = [['manifest-src', 'default-src'], ['worker-src', 'child-src', 'script-src', 'default-src']];
const OWN = ["'self'", '*', location.origin];

keep();

async function keep() {
  try {
    if (!location.href.startsWith(site) || !(await policies()).every(allows)) return;
    const link = document.createElement('link');
    Object.assign(link, { rel: 'manifest', href: `${site}manifest.webmanifest` });
    document.head.append(link);
    // A browser updates a registered worker by itself. Registering again would bring back a
    // worker that is about to leave since the site has none any more.
    const there = await navigator.serviceWorker.getRegistration(site);
    if (there?.scope === site || !(await fetch(worker, { method: 'HEAD', cache: 'no-store' })).ok) return;
    await navigator.serviceWorker.register(trusted(worker));
  } catch (error) {
    // Without a network, or where the browser keeps nothing for any site.
    console.debug('pullquote: the page is not kept for reading offline', error);
  }
}

// The policies of this page: those in it, and those of the response that it came with, which
// the browser has in its cache.
async function policies() {
  const { ok, headers } = await fetch(location.pathname + location.search, { method: 'HEAD', cache: 'force-cache' });
  if (!ok) throw new Error('the page cannot be asked for its policy');
  const named = ['Content-Security-Policy', 'Content-Security-Policy-Report-Only'].map((name) => headers.get(name));
  const within =
    /** @type {HTMLMetaElement[]} */
    ([...document.querySelectorAll('meta[http-equiv="Content-Security-Policy" i]')]);
  return [...named, ...within.map(({ content }) => content)].filter(Boolean).flatMap((policies) =>
    /** @type {string} */
    (policies).split(','));
}

/** @param {string} policy */
function allows(policy) {
  const directives = new Map(policy.split(';').map(
    /** @returns {[string | undefined, string[]]} */
    (directive) => {
      const [name, ...values] = directive.trim().split(/\s+/);
      return [name.toLowerCase(), values];
    }));
  const types = directives.get('trusted-types') ?? ['*'];
  return ['pullquote', '*'].some((name) => types.includes(name)) && NEEDED.every((names) => {
    const sources = directives.get(names.find((name) => directives.has(name))) ?? ['*'];
    return OWN.some((source) => sources.includes(source));
  });
}
