// When a page has been read, has loaded, and is at rest.

// In milliseconds.
const REST = 100;

// Waits for the end of the document.
export function read() {
  if (document.readyState !== 'loading') return undefined;
  return new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
}

// Waits for the page and all that it needs to be shown.
async function loaded() {
  if (document.readyState === 'complete') return;
  await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
}

// Waits until the page has loaded and a reader who is quick has been heard: what
// scripts do at their start holds up everything else for some frames, and ticks
// filter meanwhile.
export async function rest() {
  await loaded();
  await new Promise((resolve) => setTimeout(resolve, REST));
  // Frames that are not in sight may never be idle.
  await new Promise((resolve) => whenIdle(resolve, { timeout: REST }));
}

/**
 * As requestIdleCallback, also in browsers without it. What is read of a page by the name
 * of a missing function may be the element of that id: a quote may be called so.
 * @param {(value?: unknown) => void} then
 * @param {IdleRequestOptions} [options]
 */
export function whenIdle(then, options) {
  const idle =
    /** @type {typeof requestIdleCallback} */
    (typeof requestIdleCallback === 'function' ? requestIdleCallback : setTimeout);
  idle(then, options);
}
