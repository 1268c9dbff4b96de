// Takes a reader to a passage.

/**
 * Scrolls to the beginning of the ranges and leaves the caret there, so that
 * the keyboard and screen readers go on from it; false where it is not laid out.
 * @param {Range[]} ranges
 * @returns {boolean}
 */
export function reveal([range]) {
  const page =
    /** @type {Document} */
    (range.startContainer.ownerDocument);
  const line = () => range.getClientRects()[0];
  if (!line() || skipped(range.startContainer.parentElement)) return false;
  const view =
    /** @type {Window} */
    (page.defaultView);
  for (let box = range.startContainer.parentElement; box && box !== page.body; box = box.parentElement) {
    if (!scrolls(box)) continue;
    box.scrollBy({ top: offCentre(line(), box.getBoundingClientRect().top, box.clientHeight), behavior: 'instant' });
  }
  const calm = view.matchMedia('(prefers-reduced-motion: reduce)').matches;
  view.scrollBy({ top: offCentre(line(), 0, view.innerHeight), behavior: calm ? 'instant' : 'smooth' });
  focused(page)?.blur();
  page.getSelection()?.collapse(range.startContainer, range.startOffset);
  return true;
}

/**
 * In a closed <details> Firefox has boxes for what nobody sees.
 * @param {Element | null} element
 * @returns {boolean}
 */
function skipped(element) {
  // What is at the top of a shadow tree has none.
  if (!element) return false;
  const contents = getComputedStyle(element).display === 'contents';
  return contents ? skipped(element.parentElement) : !element.checkVisibility();
}

/** @param {Element} box */
function scrolls(box) {
  return box.scrollHeight > box.clientHeight && /auto|scroll/.test(getComputedStyle(box).overflowY);
}

/**
 * @param {DOMRect} line
 * @param {number} boxTop
 * @param {number} boxHeight
 */
function offCentre({ top, height }, boxTop, boxHeight) {
  return top + height / 2 - boxTop - boxHeight / 2;
}

/** @param {Document} page */
function focused(page) {
  let element = page.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}
