// The parts that both dialogs use.

import { make } from '../dialog/parts.js';

// A box to tick; `change` hears whether it is.
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

// Copies a text in several forms, by their media types, each a text or the promise of one: word
// processors paste HTML with its links and italics. Where the clipboard's own interface is missing or refused, what `shown`
// shows is selected, and the older command copies.
export async function copiedAs(forms, shown) {
  const blob = ([type, text]) => [type, Promise.resolve(text).then((text) => new Blob([text], { type }))];
  try {
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(Object.entries(forms).map(blob)))]);
    return true;
  } catch {
    try {
      const there = await Promise.all(Object.entries(forms).map(async ([type, text]) => [type, await text]));
      return copiedByCommand(there, shown);
    } catch (error) {
      console.error('pullquote: what is to be copied could not be made:', error);
      return false;
    }
  }
}

function copiedByCommand(forms, shown) {
  const fill = (event) => {
    for (const [type, text] of forms) event.clipboardData.setData(type, text);
    event.preventDefault();
  };
  if (shown.select) shown.select();
  else getSelection().selectAllChildren(shown);
  document.addEventListener('copy', fill, { capture: true, once: true });
  const isCopied = document.execCommand('copy');
  document.removeEventListener('copy', fill, true);
  return isCopied;
}
