// The service worker: keeps the page and what it loads, for reading without a network.
//
// A version is kept completely or not at all. While pages of one version are open, its worker
// stays, and the next worker waits. A page is asked of the network first, so that readers get
// a newer version.

const home = registration.scope;
const ours = `pullquote ${home} `;
const kept = `${ours}{{version}}`;

// What is kept, with checksums: pages, whose content may change under the same address, and
// files, whose content does not.
const pages = slot('{{pages}}');
const files = slot('{{files}}');
// Files that are kept once a reader has used what loads them.
const used = slot('{{used}}');

// If the network takes longer for a page than this many milliseconds, the kept page is shown.
const PATIENCE = 3000;

/** @param {string} path */
const at = (path) => new URL(path, home).href;
/** @type {[path: string, integrity: string, mode?: RequestCache][]} */
const all = [
  ...Object.entries(pages).map(
    /** @returns {[string, string, RequestCache]} */
    (page) => [...page, 'no-cache']),
  ...Object.entries(files),
];
const fileUrls = new Set(Object.keys(files).map(at));
const usedUrls = new Map(Object.entries(used).map(([path, integrity]) => [at(path), integrity]));
const pageUrls = new Map(Object.keys(pages).map((path) => [at(path), at(path)])).set(at('index.html'), at('./'));

addEventListener('install', (event) => event.waitUntil(keepAll()));

addEventListener('activate', (event) => event.waitUntil(forget((name) => name !== kept)));

addEventListener('fetch', (event) => {
  const { destination, method, url } = event.request;
  const [address] = url.split(/[?#]/);
  if (method !== 'GET') return;
  if (fileUrls.has(address)) {
    event.respondWith(find(address).then((answer) => answer ?? fetch(event.request)));
  } else if (usedUrls.has(address)) {
    event.respondWith(find(address).then((answer) => answer ?? keepUsed(event, address)));
  } else if (destination === 'document' && pageUrls.has(address)) {
    event.respondWith(page(
      event,
      /** @type {string} */
      (pageUrls.get(address)),
    ));
  }
});

async function keepAll() {
  const cache = await caches.open(kept);
  try {
    await Promise.all(all.map(async ([path, integrity, mode]) => {
      const answer = await fetch(at(path), { integrity, cache: mode ?? 'default' });
      if (!answer.ok) throw new Error(`${answer.url}: ${answer.status} ${answer.statusText}`);
      // Browsers refuse a kept page whose response was redirected.
      await cache.put(at(path), answer.redirected ? new Response(answer.body, answer) : answer);
    }));
  } catch (error) {
    await caches.delete(kept);
    throw error;
  }
}

/**
 * Keeps a file beside the version of the page. Whoever asked for it has it, whether or not it
 * can be kept.
 * @param {FetchEvent} event
 * @param {string} address
 */
async function keepUsed(event, address) {
  const answer = await fetch(address, { integrity: usedUrls.get(address) });
  const copy = answer.clone();
  const put = async () => {
    // A version that was forgotten meanwhile does not come back.
    if (answer.ok && await caches.has(kept)) await (await caches.open(kept)).put(address, copy);
  };
  event.waitUntil(put().catch((error) => console.debug('pullquote: a file is not kept', error)));
  return answer;
}

/**
 * Searches without opening the cache, which would create one.
 * @param {string} address
 */
function find(address) {
  return caches.match(address, { cacheName: kept });
}

/**
 * @param {FetchEvent} event
 * @param {string} address
 * @returns {Promise<Response>}
 */
async function page(event, address) {
  const fetched = fetch(event.request);
  const late = new Promise((resolve) => { setTimeout(resolve, PATIENCE); });
  const answer = await Promise.race([fetched.catch(() => undefined), late]);
  if (!answer || answer.status >= 500) return (await find(address)) ?? fetched;
  event.waitUntil(leaveIfGone());
  return answer;
}

// Unregisters this worker if the site has none any more; browsers do not do that by themselves.
async function leaveIfGone() {
  try {
    const { status } = await fetch(location.href, { method: 'HEAD', cache: 'no-store' });
    if (status !== 404 && status !== 410) return;
    await forget(() => true);
    await registration.unregister();
  } catch {
    // The network failed; the next page tries again.
  }
}

/** @param {(name: string) => boolean} which */
async function forget(which) {
  const names = (await caches.keys()).filter((name) => name.startsWith(ours) && which(name));
  await Promise.all(names.map((name) => caches.delete(name)));
}
