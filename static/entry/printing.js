// What stands at the foot of a printed explorer.

import { pageAddress } from './address.js';

/** @import { Source } from '../pullquote.js' */

// The explorers of the page, each with how to say what stands at its foot.
/** @type {Map<HTMLElement, () => string>} */
const prints = new Map();

/**
 * Says under what is printed of `root` where its article is from and where the explorer is
 * found again, at the fragment that `fragment` gives.
 * @param {HTMLElement} root
 * @param {{ title?: string, source?: Source }} article
 * @param {() => string} fragment
 */
export function printSource(root, { title, source }, fragment) {
  if (!prints.size) addEventListener('beforeprint', printAll);
  for (const old of prints.keys()) if (!old.isConnected) prints.delete(old);
  const { publication, author, published, url } = source ?? {};
  prints.set(root, () => {
    const address = pageAddress();
    return [[title, publication, author, published].filter(Boolean).join(' · '), url, address && address + fragment()]
      .filter(Boolean).join('\n');
  });
}

function printAll() {
  for (const [root, foot] of prints) root.dataset.printed = foot();
}
