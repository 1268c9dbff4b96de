// Single keys: `/` searches, `f` goes to the filters, `j` and `k` to the next quote and
// the one before. What a reader has chosen on an article's page holds here too.

export function startCollectionKeys(root, step) {
  const actions = {
    '/': () => reach(root, '.pq-search'),
    f: () => reach(root, 'input[type=checkbox]'),
    j: () => step(1),
    k: () => step(-1),
  };
  document.addEventListener('keydown', (event) => {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    const isTaken = event.defaultPrevented || event.isComposing || ctrlKey || metaKey || altKey;
    const isField = target.isContentEditable || target.matches('select, textarea, input:not([type=checkbox], [type=radio])');
    if (isTaken || isField || !Object.hasOwn(actions, key) || !areKeysOn()) return;
    if (document.querySelector('dialog[open], :popover-open')) return;
    event.preventDefault();
    actions[key]();
  });
}

function areKeysOn() {
  try {
    return JSON.parse(localStorage.getItem('pullquote-reading'))?.keys ?? true;
  } catch {
    // Where a frame or a policy has no storage, nothing was chosen.
    return true;
  }
}

// Goes to a control among the filters, which fold into a button where it is narrow.
function reach(root, selector) {
  const fold = root.querySelector('.pq-open');
  if (fold?.checkVisibility()) fold.click();
  root.querySelector(`.pq-filters ${selector}`)?.focus();
}
