// The quotes' passages in the host's own article: found, marked, and kept up
// with while the article changes. Nothing of the host's DOM is written to.
//
// A reader opens the quote of a passage
// - by pointer: a click or tap on it, except on what is clicked for its own
//   sake (a link, a button, a field) or at the end of selecting text;
// - by keyboard: Enter, while the caret is in it. A caret is where caret
//   browsing (F7) has put it, where a text selection ends, and where `scrollTo`
//   and `walk` leave it.
//
// Not seen to change: text within shadow roots below the article.

import { opener } from './open.js';
import { find } from './find.js';
import { marks } from './marks.js';
import { reveal } from './reveal.js';
import { read } from './text.js';

/** @import { Passages, QuoteData } from '../pullquote.js' */
/** @import { Passage, Place } from './types.js' */

// Milliseconds in which changes of the article are taken together.
const PAUSE = 200;

/**
 * Follows quotes (as in pullquote/1) in an element of the page, which is in the
 * document. `opened(id)` hears which quote a reader opens; `found(ids, missing)`
 * which quotes have a passage and which direct and partial ones have none: once
 * soon, then whenever that changes. Indirect quotes are not looked for, their
 * text is a summary.
 * @param {Element} root
 * @param {QuoteData[]} quotes
 * @param {{ opened?(id: string): void, found?(ids: string[], missing: string[]): void }} [listeners]
 * @returns {Passages}
 */
export function follow(root, quotes, { opened = () => {}, found = () => {} } = {}) {
  const layer = marks(root);
  const sought = quotes.filter(({ kind }) => kind !== 'indirect');
  /** @type {Map<string, Passage>} */
  let passages = new Map();
  /** @type {Set<string> | null} */
  let shown = null;
  /** @type {string | null} */
  let selected = null;
  /** @type {object | null | undefined} */
  let told;

  const missing = () => sought.filter(({ id }) => !passages.has(id)).map(({ id }) => id);
  const visible = () => [...passages.values()].filter(({ id }) => !shown || shown.has(id));
  const paint = () => {
    layer.show(visible().flatMap(({ ranges }) => ranges));
    layer.select(passages.get(
      /** @type {string} */
      (selected))?.ranges ?? []);
  };
  const look = () => {
    const before = passages;
    passages = search(root, quotes, before);
    paint();
    if (told && passages.size === before.size && [...passages.keys()].every((id) => before.has(id))) return;
    told = {};
    const tell = told;
    queueMicrotask(() => tell === told && found([...passages.keys()], missing()));
  };
  /** @param {string | null} id */
  const select = (id) => {
    selected = id;
    paint();
  };
  /** @param {string} id */
  const scrollTo = (id) => {
    if (!passages.has(id) || !reveal(
      /** @type {Passage} */
      (passages.get(id)).ranges)) return false;
    select(id);
    return true;
  };

  look();
  const changes = watch(root, look, () => missing().length > 0);
  const gestures = opener(root, visible, (id) => {
    select(id);
    opened(id);
  });
  return {
    // Scrolls to a quote's passage, selects it, and takes the caret there;
    // false where it is missing or not on screen (in a closed part of the page).
    scrollTo,
    // Scrolls to the shown passage that is so many after the selected one, round
    // the article's ends; returns its quote's id, null where none can be reached.
    walk(steps) {
      const ids = visible().map(({ id }) => id);
      const at = ids.indexOf(
        /** @type {string} */
        (selected));
      const from = at < 0 && steps > 0 ? -1 : Math.max(at, 0);
      const next =
        /** @type {string} */
        (ids.at((from + steps) % ids.length));
      return ids.length && scrollTo(next) ? next : null;
    },
    // Marks one passage more than the others; null for none.
    select,
    // Marks only these quotes' passages; null for all.
    show(ids) {
      shown = ids && new Set(ids);
      paint();
    },
    get missing() {
      return missing();
    },
    destroy() {
      told = null;
      changes.destroy();
      gestures.destroy();
      layer.destroy();
    },
  };
}

/**
 * The passages in the text's order, by their quotes' ids. Those in the running text
 * that still have their words stay, with their ranges.
 * @param {Element} root
 * @param {QuoteData[]} quotes
 * @param {Map<string, Passage>} before
 * @returns {Map<string, Passage>}
 */
function search(root, quotes, before) {
  const text = read(root);
  /** @param {Range[]} ranges */
  const words = (ranges) => ranges.map(String).join('\n');
  /** @type {Map<string, Place[]>} */
  const known = new Map();
  for (const { id, ranges, said } of before.values()) {
    const places = ranges.map(text.places);
    if (places.every((place) => place && !text.distance(...place)) && words(ranges) === said) known.set(
      id,
      /** @type {Place[]} */
      (places),
    );
  }
  const found = [...find(text.text, quotes, known, text.distance)].sort(([, [one]], [, [other]]) => one[0] - other[0]);
  return new Map(found.map(([id, places]) => {
    if (known.has(id)) {
      return [
        id,
        /** @type {Passage} */
        (before.get(id)),
      ];
    }
    const ranges = places.map((place) => text.range(...place));
    return [id, { id, ranges, said: words(ranges) }];
  }));
}

/**
 * Calls `changed` some time after the text below an element did; `lacking` says
 * whether what only becomes visible matters as well.
 * @param {Element} root
 * @param {() => void} changed
 * @param {() => boolean} lacking
 */
function watch(root, changed, lacking) {
  /** @type {number | undefined} */
  let timer;
  const observer = new MutationObserver((records) => {
    /** @param {MutationRecord} record */
    const matters = ({ type, addedNodes, removedNodes }) => (type === 'attributes' ? lacking()
      : type === 'characterData' || [...addedNodes, ...removedNodes].some(({ textContent }) =>
        /** @type {string} */
        (textContent).trim()));
    if (timer || !records.some(matters)) return;
    timer = setTimeout(() => {
      timer = undefined;
      changed();
    }, PAUSE);
  });
  observer.observe(root, {
    subtree: true, childList: true, characterData: true, attributeFilter: ['class', 'hidden', 'open', 'style'],
  });
  return {
    destroy() {
      clearTimeout(timer);
      observer.disconnect();
    },
  };
}
