// From a passage to its quote, by pointer and by keyboard.

/** @import { Passage } from './types.js' */

// What does something of its own when clicked or when Enter is pressed on it.
const ACTIVE = 'a[href], area, button, input, select, textarea, label, summary, video, audio, iframe, quote-explorer, '
  + '[contenteditable], [tabindex]:not([tabindex="-1"]), [role=button], [role=link]';

/**
 * Calls `open` with the id of the passage that a reader opens, of those that
 * `visible` returns. Listens on the document: screen readers call elements with
 * listeners of their own clickable, and everything in them.
 * @param {Element} root
 * @param {() => Passage[]} visible
 * @param {(id: string) => void} open
 */
export function opener(root, visible, open) {
  const page = root.ownerDocument;
  const tree = root.getRootNode();
  const listening = new AbortController();

  /**
   * The shortest passage is the innermost one.
   * @param {(range: Range) => boolean} holds
   */
  const openAt = (holds) => {
    const [passage] = visible().filter(({ ranges }) => ranges.some(holds))
      .sort((one, other) => one.said.length - other.said.length);
    if (passage) open(passage.id);
    return Boolean(passage);
  };
  /** @param {MouseEvent | KeyboardEvent} event */
  const isPlain = (event) => !event.defaultPrevented && !event.ctrlKey && !event.altKey && !event.metaKey
    && !event.shiftKey;
  /** @param {Event} event */
  const isActive = (event) =>
    /** @type {Element[]} */
    (event.composedPath().slice(0, -1)).some((node) => node !== root && root.contains(node) && node.matches?.(ACTIVE));

  page.addEventListener('click', (event) => {
    const { clientX: x, clientY: y } = event;
    const inside = event.composedPath().includes(root);
    if (!inside || !isPlain(event) || isActive(event) || page.getSelection()?.type === 'Range') return;
    const caret = caretAt(page, tree, x, y);
    if (caret) openAt((range) => range.isPointInRange(...caret) && isOn(range, x, y));
  }, { signal: listening.signal });

  page.addEventListener('keydown', (event) => {
    const { focusNode, focusOffset } =
      /** @type {{ focusNode: Node, focusOffset: number }} */
      (page.getSelection() ?? {});
    const elsewhere = page.activeElement && page.activeElement !== page.body && !page.activeElement.contains(root);
    if (event.key !== 'Enter' || event.repeat || !isPlain(event) || elsewhere || !root.contains(focusNode)) return;
    if (openAt((range) => range.isPointInRange(focusNode, focusOffset))) event.preventDefault();
  }, { signal: listening.signal });

  return { destroy: () => listening.abort() };
}

/**
 * @param {Document} page
 * @param {Node} tree
 * @param {number} x
 * @param {number} y
 * @returns {[Node, number] | null}
 */
function caretAt(page, tree, x, y) {
  if (page.caretPositionFromPoint) {
    const at = page.caretPositionFromPoint(x, y, { shadowRoots: tree === page ? [] : [
      /** @type {ShadowRoot} */
      (tree)] });
    return at && [at.offsetNode, at.offset];
  }
  const at = page.caretRangeFromPoint(x, y);
  return at && [at.startContainer, at.startOffset];
}

/**
 * The caret nearest to a point in a margin is in the text beside it; the point
 * itself has to be on a line of the passage, or in the space between two lines.
 * @param {Range} range
 * @param {number} x
 * @param {number} y
 */
function isOn(range, x, y) {
  return [...range.getClientRects()].some(({ left, right, top, height }) =>
    x >= left && x <= right && y >= top - height / 2 && y <= top + 1.5 * height);
}
