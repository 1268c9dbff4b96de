// The ends of the current quote, which are dragged with a mouse, a pen or a finger. Words that
// it would have are selected meanwhile; it gets them when the end is let go.

import { placeIn, takeSelection } from './places.js';

/**
 * Follows the handles in the article. `moved` hears which end is to be at which byte.
 * @param {(edge: string, at: number) => void} moved
 */
export function followHandles(moved) {
  document.addEventListener('pointerdown', (event) => {
    const handle = event.target.closest?.('.ps-handle');
    if (!handle || event.button !== 0 || !event.isPrimary) return;
    // Neither selects words nor scrolls.
    event.preventDefault();
    drag(handle, event, moved);
  });
  // A finger on a handle scrolls nothing either. `touch-action` does not apply to what stands in
  // a line, and Chromium does not heed that of its pseudo-elements.
  document.addEventListener('touchstart', (event) => {
    if (event.target.closest?.('.ps-handle')) event.preventDefault();
  }, { passive: false });
}

/**
 * @param {HTMLElement} handle
 * @param {PointerEvent} event
 * @param {(edge: string, at: number) => void} moved
 */
function drag(handle, { pointerId, clientX, clientY }, moved) {
  const { edge } =
    /** @type {Record<string, string>} */
    (handle.dataset);
  const box = handle.getBoundingClientRect();
  // A finger takes the handle beside its middle, and hides what it points to.
  const [dx, dy] = [clientX - (box.left + box.right) / 2, clientY - (box.top + box.bottom) / 2];
  const fixed = otherEnd(
    /** @type {Element} */
    (handle.closest('mark')),
    edge,
  );
  const signals = new AbortController();
  /** @type {number | undefined} */
  let place;
  const stop = () => {
    signals.abort();
    handle.removeAttribute('data-held');
    getSelection()?.removeAllRanges();
    takeSelection();
  };
  /** @param {PointerEvent} at */
  const move = (at) => {
    const caret = caretAt(at.clientX - dx, at.clientY - dy);
    const found = caret ? placeIn(caret.node, caret.offset) : undefined;
    // Beyond the page there is no caret.
    if (!caret || found === undefined) return;
    place = found;
    getSelection()?.setBaseAndExtent(...fixed, caret.node, caret.offset);
  };
  /**
   * @param {'pointermove' | 'pointerup' | 'pointercancel'} name
   * @param {(event: PointerEvent) => void} act
   */
  const follow = (name, act) => handle.addEventListener(name, act, { signal: signals.signal });
  follow('pointermove', move);
  follow('pointerup', () => {
    stop();
    if (place !== undefined) moved(edge, place);
  });
  follow('pointercancel', stop);
  addEventListener('keydown', (event) => event.key === 'Escape' && stop(), { signal: signals.signal });
  handle.dataset.held = '';
  handle.setPointerCapture(pointerId);
}

/**
 * The end of a mark that stays, as a node and an offset.
 * @param {Element} mark
 * @param {string} edge
 * @returns {[Node, number]}
 */
function otherEnd(mark, edge) {
  return edge === 'end' ? [mark, 0] : [mark, mark.childNodes.length];
}

/**
 * The place in the document below a point.
 * @param {number} x
 * @param {number} y
 */
function caretAt(x, y) {
  if (document.caretPositionFromPoint) {
    const caret = document.caretPositionFromPoint(x, y);
    return caret && { node: caret.offsetNode, offset: caret.offset };
  }
  const range = document.caretRangeFromPoint(x, y);
  return range && { node: range.startContainer, offset: range.startOffset };
}
