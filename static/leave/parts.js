// The parts that both dialogs use.

import { make } from '../dialog/parts.js';

/** @import { Forms } from './types.js' */

/**
 * A box to tick; `change` hears whether it is.
 * @param {string} label
 * @param {boolean} isTicked
 * @param {(isTicked: boolean) => void} change
 */
export function box(label, isTicked, change) {
  const input = make('input', { type: 'checkbox', defaultChecked: isTicked });
  input.addEventListener('change', () => change(input.checked));
  return make('label', { className: 'pq-leave-box' }, input, label);
}

// A line that says what a button did.
export function statusLine() {
  const said = make('span', { className: 'pq-said' });
  said.setAttribute('role', 'status');
  return said;
}

/**
 * Copies a text in several forms, by their media types, each a text or the promise of one: word
 * processors paste HTML with its links and italics. Where the clipboard's own interface is missing or refused, what `shown`
 * shows is selected, and the older command copies.
 * @param {Forms} forms
 * @param {HTMLElement} shown
 * @returns {Promise<boolean>}
 */
export async function copiedAs(forms, shown) {
  /**
   * @param {[string, string | Promise<string>]} form
   * @returns {[string, Promise<Blob>]}
   */
  const blob = ([type, text]) => [type, Promise.resolve(text).then((text) => new Blob([text], { type }))];
  try {
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(Object.entries(forms).map(blob)))]);
    return true;
  } catch {
    try {
      const there = await Promise.all(Object.entries(forms).map(
        /** @returns {Promise<[string, string]>} */
        async ([type, text]) => [type, await text]));
      return copiedByCommand(there, shown);
    } catch (error) {
      console.error('pullquote: what is to be copied could not be made:', error);
      return false;
    }
  }
}

/**
 * @param {[string, string][]} forms
 * @param {HTMLElement & { select?(): void }} shown
 */
function copiedByCommand(forms, shown) {
  /** @param {ClipboardEvent} event */
  const fill = (event) => {
    for (const [type, text] of forms) event.clipboardData?.setData(type, text);
    event.preventDefault();
  };
  if (shown.select) shown.select();
  else getSelection()?.selectAllChildren(shown);
  document.addEventListener('copy', fill, { capture: true, once: true });
  const isCopied = document.execCommand('copy');
  document.removeEventListener('copy', fill, true);
  return isCopied;
}
