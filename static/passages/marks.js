// Marks passages with the CSS Custom Highlight API, which leaves the page's
// nodes as they are. The highlights of a page are shared by all its explorers:
// each adds and takes away its own ranges, and the last one leaves nothing.
//
// Publishers set the colours with `--pq-mark` and `--pq-mark-ink` on the
// article or anything around it. Engines without the API show no marks.

const PASSAGE = 'pullquote';
const SELECTED = 'pullquote-selected';
const STYLE = [
  '::highlight(pullquote), ::highlight(pullquote-selected) {',
  '  background-color: var(--pq-mark, light-dark(#ffe9a8, #5c4a12));',
  '  color: var(--pq-mark-ink, light-dark(#1d1b18, #ece7dc));',
  '}',
  '::highlight(pullquote-selected) { text-decoration: underline 2px; }',
  '@media (forced-colors: active) {',
  '  ::highlight(pullquote), ::highlight(pullquote-selected) { background-color: Mark; color: MarkText; }',
  '}',
].join('\n');

const supported = typeof Highlight === 'function' && Boolean(CSS.highlights);
// How many explorers mark passages in a document or shadow root.
/** @type {Map<Document | ShadowRoot, number>} */
const users = new Map();
/** @type {CSSStyleSheet} */
let sheet;

/**
 * Marks in the tree that `root` stands in, which has no style for it before
 * there is something to mark: it has the browser style the whole page again.
 * @param {Element} root
 * @returns {{ show(ranges: Range[]): void, select(ranges: Range[]): void, destroy(): void }}
 */
export function marks(root) {
  if (!supported) return { show() {}, select() {}, destroy() {} };
  /** @type {Document | ShadowRoot | undefined} */
  let tree;
  /** @type {Record<string, Range[]>} */
  const own = { [PASSAGE]: [], [SELECTED]: [] };
  /**
   * @param {string} name
   * @param {Range[]} ranges
   */
  const set = (name, ranges) => {
    drop(name, own[name]);
    own[name] = ranges;
    if (!ranges.length) return;
    if (!tree) adopt(tree =
      /** @type {Document | ShadowRoot} */
      (root.getRootNode()));
    add(name, ranges);
  };
  return {
    show: (ranges) => set(PASSAGE, ranges),
    select: (ranges) => set(SELECTED, ranges),
    destroy() {
      for (const name of Object.keys(own)) set(name, []);
      if (tree) abandon(tree);
    },
  };
}

/**
 * @param {string} name
 * @param {Range[]} ranges
 */
function add(name, ranges) {
  let highlight = CSS.highlights.get(name);
  if (!highlight) {
    highlight = new Highlight();
    highlight.priority = name === SELECTED ? 1 : 0;
    CSS.highlights.set(name, highlight);
  }
  for (const range of ranges) highlight.add(range);
}

/**
 * @param {string} name
 * @param {Range[]} ranges
 */
function drop(name, ranges) {
  const highlight = CSS.highlights.get(name);
  for (const range of ranges) highlight?.delete(range);
  if (highlight?.size === 0) CSS.highlights.delete(name);
}

/** @param {Document | ShadowRoot} tree */
function adopt(tree) {
  const count = (users.get(tree) ?? 0) + 1;
  users.set(tree, count);
  if (count > 1) return;
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
  }
  tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, sheet];
}

/** @param {Document | ShadowRoot} tree */
function abandon(tree) {
  const count =
    /** @type {number} */
    (users.get(tree)) - 1;
  users.set(tree, count);
  if (count > 0) return;
  users.delete(tree);
  tree.adoptedStyleSheets = tree.adoptedStyleSheets.filter((other) => other !== sheet);
}
