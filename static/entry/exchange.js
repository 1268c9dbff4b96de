// Another explorer in the place of one that shows the same.

/**
 * What a visitor ticks, types into or chooses from.
 * @typedef {(HTMLInputElement & { options?: undefined }) | (HTMLSelectElement & { checked?: undefined })} Control
 */

/**
 * Puts `next` there. Swapping the two within one task paints nothing in between; what
 * the visitor did to the old controls is done again on the new ones: to those of which
 * `isOtherwise`, given both, says so, and to the buttons in `pressed`.
 * @param {Element} old
 * @param {Element} next
 * @param {(element: Control, twin: Control) => boolean} isOtherwise
 * @param {HTMLButtonElement[]} [pressed]
 */
export function exchange(old, next, isOtherwise, pressed = []) {
  /**
   * @template {string} Selector
   * @param {Selector} selector
   */
  const twins = (selector) => {
    const [before, after] = [old, next].map((root) => [...root.querySelectorAll(selector)]);
    return before.map((element, at) => [element, after[at]]).filter(([, twin]) => twin);
  };
  const panel = twins('.pq-filters')[0];
  const open = panel?.[0].matches(':popover-open');
  const scrolled = twins('.pq-filters, .pq-sheet, .pq-groups').map(
    /** @returns {[Element, number]} */
    ([element, twin]) => [twin, element.scrollTop]);
  const buttons = pressed.map((button) => sameButton(button, old, next));
  /** @type {Control[][]} */
  const controls = twins('input, select').filter(([element, twin]) => isOtherwise(element, twin));
  const focus = old.contains(document.activeElement) && document.activeElement;
  const focused = focus && twins('*').find(([element]) => element === focus)?.[1];
  const top = window.scrollY;
  old.replaceWith(next);
  // WebKit forgets where it was scrolled to.
  if (top) window.scrollTo({ top, behavior: 'instant' });
  if (open) panel[1].showPopover();
  for (const [twin, top] of scrolled) if (top) twin.scrollTop = top;
  for (const [element, twin] of controls) {
    if (element.checked !== twin.checked) {
      twin.click();
    } else {
      twin.value = element.value;
      twin.dispatchEvent(new Event(twin.type === 'search' ? 'input' : 'change', { bubbles: true }));
    }
  }
  for (const button of buttons) button?.click();
  if (focused) focused.focus({ preventScroll: true });
}

/**
 * The button of `next` that is to `next` what `button` is to `old`: of those that look the same,
 * in the same quote, the one at the same place. Buttons of another look may have come before
 * it, such as those that take a choice back where the address has a filter.
 * @param {HTMLButtonElement} button
 * @param {Element} old
 * @param {Element} next
 */
function sameButton(button, old, next) {
  const quote = button.closest('.pq-quote');
  /** @param {Element} root */
  const alike = (root) => {
    const scope = quote ? root.querySelector(`[id="${quote.id}"]`) : root;
    return [...scope?.querySelectorAll('button') ?? []].filter(({ className }) => className === button.className);
  };
  return alike(next)[alike(old).indexOf(button)];
}
