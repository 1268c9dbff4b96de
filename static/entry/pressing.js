// Single keys of a page, and what they reach of its explorer.

/**
 * @template {string} Selector
 * @param {Selector} selector
 */
export const find = (selector) => document.querySelector(`#pq-root ${selector}`);

/**
 * Does what `actions` have for a key, while `areOn` says so. Never with a modifier
 * (Shift is how some keyboards write / and ?), never where something is typed or
 * chosen by letters, and never when something lies over the page, which has keys of
 * its own.
 * @param {Record<string, () => void>} actions
 * @param {() => boolean} areOn
 */
export function followKeys(actions, areOn) {
  document.addEventListener('keydown', (event) => {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    const isTaken = event.defaultPrevented || event.isComposing || ctrlKey || metaKey || altKey;
    const isField = target.isContentEditable || target.matches('select, textarea, input:not([type=checkbox], [type=radio])');
    if (key === 'Escape' && !isTaken && target.matches('.pq-search')) leaveEmpty(target);
    if (isTaken || isField || !Object.hasOwn(actions, key) || !areOn()) return;
    if (document.querySelector('dialog[open], :popover-open') || !find('.pq')) return;
    event.preventDefault();
    actions[key]();
  });
}

/**
 * Empties a field, or leaves one that is empty.
 * @param {HTMLElement & { value?: string }} field
 */
function leaveEmpty(field) {
  if (!field.value) {
    field.blur();
    return;
  }
  field.value = '';
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/**
 * Goes to a control among the filters, which fold into a button where it is narrow.
 * @param {string} selector
 */
export function reach(selector) {
  const fold = find('.pq-open');
  if (fold?.checkVisibility()) fold.click();
  find(`.pq-filters ${selector}`)?.focus();
}
