/**
 * What each explorer shows, by its root: its article's data, and fragments that say to which
 * quotes of it the explorer is pinned (`only`) and what is asked for (`fragment`); or the
 * `desk` of its collection.
 * @type {WeakMap<Node, import('./types.js').Screen>}
 */
export const screens = new WeakMap();
