/**
 * How an app whose explorer stands in `root` copies text; `done` hears whether it is on
 * the clipboard. Where the clipboard's own interface is missing or refused (a page that is
 * not on https, a sandboxed frame), the older command is tried.
 * @param {HTMLElement} root
 * @returns {(text: string, done: (isCopied: boolean) => void) => Promise<void>}
 */
export const copyingIn = (root) => async (text, done) => {
  try {
    await navigator.clipboard.writeText(text);
    done(true);
  } catch {
    done(copySelected(root, text));
  }
};

/**
 * Selects the text in a field that nobody sees. It stands in the explorer, whose style
 * sheet hides it, also in a shadow tree.
 * @param {HTMLElement} root
 * @param {string} text
 */
function copySelected(root, text) {
  const focused = root.querySelector(':focus');
  const field = document.createElement('textarea');
  field.className = 'pq-unseen';
  field.value = text;
  root.append(field);
  field.select();
  const isCopied = document.execCommand('copy');
  field.remove();
  focused?.focus();
  return isCopied;
}
