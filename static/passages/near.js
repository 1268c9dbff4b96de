// Places where a text almost says some words: at most one edit (a letter put in,
// left out or changed) to eight letters, whatever their case.
//
// Words cut into pieces of four letters keep all of them but one for each edit,
// and edits move a piece by no more letters than there are edits (partition into
// exact search). One pass over the text finds the pieces of all words; only where
// enough of them lie about as far apart as in their words, those are aligned with
// the text, by Sellers' dynamic programming without the cells that Ukkonen shows
// not to matter. All three: G. Navarro, "A guided tour to approximate string
// matching", ACM Computing Surveys 33(1), 2001.

/** @import { NearPlace } from './types.js' */

const LETTERS_TO_AN_EDIT = 8;
const PIECE = 4;
// Of each letter so many bits tell pieces apart, and this mask keeps a piece's.
const LETTER_BITS = 5;
const PIECE_MASK = (1 << (PIECE * LETTER_BITS)) - 1;
const SLOTS = 1 << 14;

/**
 * Words that are looked for: how many edits there may be at most, how many pieces of them are
 * enough and how many are half of that, how many places are in a bucket (as bits), how many pieces
 * each has, and which buckets are likely.
 * @typedef {{ words: string, most: number, enough: number, half: number, bits: number, counts: Uint32Array, likely: number[] }} Seeker
 */

/**
 * Folds case and keeps every place.
 * @param {string} text
 */
export function lower(text) {
  const folded = text.toLowerCase();
  if (folded.length === text.length) return folded;
  return text.replace(/./gsu, (char) => (char.toLowerCase().length === char.length ? char.toLowerCase() : char));
}

/**
 * For each of the words in a list, its places in order as [start, end, edits],
 * none overlapping another; all in lower case.
 * @param {string} text
 * @param {string[]} list
 */
export function near(text, list) {
  const sought = list.map((words) => seeker(text, words));
  count(text, sought.filter(({ most }) => most > 0));
  return sought.map((each) => places(text, each));
}

/**
 * @param {string} text
 * @param {string} words
 * @returns {Seeker}
 */
function seeker(text, words) {
  const most = Math.floor(words.length / LETTERS_TO_AN_EDIT);
  const enough = Math.floor(words.length / PIECE) - most;
  // Pieces that have enough others would have their words begin within as many
  // letters as there are edits: in one bucket, or in two that are neighbours, one
  // of which has half of them.
  const bits = 32 - Math.clz32(most);
  const counts = new Uint32Array(most && ((text.length + words.length) >> bits) + 2);
  return { words, most, enough, bits, counts, half: (enough + 1) >> 1, likely: [] };
}

/**
 * Counts for each bucket how many pieces would have their words begin in it, and
 * lists those that are likely. Pieces are told apart by a hash alone, so that there
 * may be too many, never too few. Nothing is called for a letter but what reads it:
 * the text is gone through once, before browsers have compiled this.
 * @param {string} text
 * @param {Seeker[]} sought
 */
function count(text, sought) {
  const first = new Int32Array(SLOTS);
  // Of each piece: the next in its slot, whose it is, and how far its end is from
  // that of the words. There is no piece 0.
  /** @type {[number[], (Seeker | null)[], number[]]} */
  const [next, whose, ahead] = [[0], [null], [0]];
  for (const each of sought) {
    for (let end = PIECE; end <= each.words.length; end += PIECE) {
      let letters = 0;
      for (let at = end - PIECE; at < end; at += 1) letters = ((letters << LETTER_BITS) ^ each.words.charCodeAt(at)) & PIECE_MASK;
      const slot = (letters ^ (letters >>> 6)) & (SLOTS - 1);
      next.push(first[slot]);
      first[slot] = whose.push(each) - 1;
      ahead.push(each.words.length - end + 1);
    }
  }
  for (let at = 0, letters = 0; at < text.length; at += 1) {
    letters = ((letters << LETTER_BITS) ^ text.charCodeAt(at)) & PIECE_MASK;
    let piece = first[(letters ^ (letters >>> 6)) & (SLOTS - 1)];
    while (piece > 0) {
      const { counts, bits, half, likely } =
        /** @type {Seeker} */
        (whose[piece]);
      const bucket = (at + ahead[piece]) >> bits;
      counts[bucket] += 1;
      if (counts[bucket] === half) likely.push(bucket);
      piece = next[piece];
    }
  }
}

/**
 * Aligns the words with the text wherever there are enough pieces. What overlaps
 * is one stretch, so that places in it are weighed against each other.
 * @param {string} text
 * @param {Seeker} seeker
 * @returns {NearPlace[]}
 */
function places(text, { words, most, enough, bits, counts, likely }) {
  /** @type {{ from: number, to: number }[]} */
  const stretches = [];
  for (const bucket of likely.sort((one, other) => one - other)) {
    const here = counts[bucket];
    const first = counts[bucket - 1] + here >= enough ? bucket - 1 : bucket;
    const last = counts[bucket + 1] + here >= enough ? bucket + 1 : bucket;
    if (first === last && here < enough) continue;
    const from = Math.max(0, (first << bits) - words.length - most);
    const to = ((last + 1) << bits) + most;
    const before = stretches.at(-1);
    if (before && from <= before.to) before.to = to;
    else stretches.push({ from, to });
  }
  return stretches.flatMap(({ from, to }) => align(text.slice(from, to), words, most)
    .map(
      /** @returns {NearPlace} */
      ([start, end, edits]) => [from + start, from + end, edits]));
}

/**
 * Every [start, end, edits] at which at most so many edits make the text of the
 * words. A column of costs for each character of the text; what stands before
 * and after costs nothing.
 * @param {string} text
 * @param {string} words
 * @param {number} most
 */
export function align(text, words, most) {
  const rows = words.length;
  const letters = new Uint16Array(rows + 1);
  const costs = new Int32Array(rows + 1);
  const starts = new Int32Array(rows + 1);
  for (let row = 1; row <= rows; row += 1) {
    letters[row] = words.charCodeAt(row - 1);
    costs[row] = row;
  }
  /** @type {NearPlace[]} */
  const ends = [];
  // The last row that costs at most so many edits: the next column has none that
  // is more than one below it.
  let active = Math.min(most, rows);
  for (let column = 1; column <= text.length; column += 1) {
    const letter = text.charCodeAt(column - 1);
    const last = Math.min(active + 1, rows);
    // What stands in the column before, one row above; and above in this one.
    let corner = 0;
    let cornerStart = column - 1;
    let above = 0;
    let aboveStart = column;
    for (let row = 1; row <= last; row += 1) {
      const before = costs[row];
      const beforeStart = starts[row];
      let cost = letters[row] === letter ? corner : corner + 1;
      let start = cornerStart;
      if (before + 1 < cost) {
        cost = before + 1;
        start = beforeStart;
      }
      if (above + 1 < cost) {
        cost = above + 1;
        start = aboveStart;
      }
      costs[row] = cost;
      starts[row] = start;
      corner = before;
      cornerStart = beforeStart;
      above = cost;
      aboveStart = start;
    }
    active = last;
    while (costs[active] > most) active -= 1;
    if (active === rows) ends.push([starts[rows], column, costs[rows]]);
  }
  return apart(ends);
}

/**
 * Of places that overlap, the one of the fewest edits; in the text's order.
 * @param {NearPlace[]} places
 */
function apart(places) {
  /** @type {NearPlace[]} */
  const kept = [];
  for (const place of places.sort((one, other) => one[2] - other[2])) {
    if (kept.every(([start, end]) => place[1] <= start || end <= place[0])) kept.push(place);
  }
  return kept.sort((one, other) => one[0] - other[0]);
}
