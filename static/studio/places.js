// Where the selected words are in the article's text, in bytes of UTF-8. Each stretch of the
// article says at which byte it begins (`data-at`).

const encoder = new TextEncoder();
/** @type {number[]} */
let last = [];

// Remembers what was selected: a field that is clicked next takes the selection away.
export function followSelection() {
  document.addEventListener('selectionchange', () => {
    const places = placesOf(
      /** @type {Selection} */
      (getSelection()));
    if (places.length) last = places;
  });
}

// Hands out what was selected last, once; empty where nothing was.
export function takeSelection() {
  const places = last;
  last = [];
  return places;
}

/**
 * The place of an offset in a text node of the article; `undefined` for another node.
 * @param {Node} node
 * @param {number} offset
 */
export function placeIn(node, offset) {
  const at = node.parentElement?.dataset.at;
  if (node.nodeType !== Node.TEXT_NODE || at === undefined) return undefined;
  return Number(at) + encoder.encode(
    /** @type {Text} */
    (node).data.slice(0, offset)).length;
}

/**
 * @param {Selection} selection
 * @returns {number[]}
 */
function placesOf(selection) {
  const article = document.getElementById('ps-text');
  if (!article || selection.rangeCount === 0 || selection.isCollapsed) return [];
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(article)) return [];
  let [start, end] = [Infinity, -1];
  for (const stretch of article.querySelectorAll('[data-at]')) {
    const text =
      /** @type {Text | null} */
      (stretch.firstChild);
    if (!text || !range.intersectsNode(text)) continue;
    const from = text === range.startContainer ? range.startOffset : 0;
    const to = text === range.endContainer ? range.endOffset : text.data.length;
    if (from >= to) continue;
    start = Math.min(
      start,
      /** @type {number} */
      (placeIn(text, from)),
    );
    end = Math.max(
      end,
      /** @type {number} */
      (placeIn(text, to)),
    );
  }
  return start < end ? [start, end] : [];
}
