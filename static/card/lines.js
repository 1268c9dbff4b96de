// Breaks text into lines: where a line may end, and the lines of a text in a given width.

/** @import { Wide } from './types.js' */

// Scripts without blanks between words, and emoji: a line may end after any word.
const CLOSE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Extended_Pictographic}\p{Regional_Indicator}\u3000-\u303f\uff00-\uff65]/u;
// Characters that must not begin a line, and characters that must not end one
// (https://www.w3.org/TR/clreq/#prohibition_rules_for_line_start_end).
const NOT_FIRST = /^[\p{Pe}\p{Pf}\p{Po}ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ～—–-]/u;
const NOT_LAST = /[\p{Ps}\p{Pi}]$/u;
const BLANK = /^[^\S\u00a0\u202f]+$/u;
const HYPHEN = /[-–—/]$/u;

/**
 * The pieces of a text that are not broken, each with the blanks after it.
 * @param {string} text
 * @param {string} lang
 */
export function piecesOf(text, lang) {
  /** @type {string[]} */
  const pieces = [];
  let before = '';
  for (const { segment } of segmenter(lang, 'word').segment(text)) {
    if (before && mayPart(before, segment)) pieces.push(segment);
    else pieces.push((pieces.pop() ?? '') + segment);
    before = segment;
  }
  return pieces;
}

/**
 * @param {string} before
 * @param {string} after
 */
function mayPart(before, after) {
  if (BLANK.test(after)) return false;
  if (BLANK.test(before)) return true;
  if (NOT_FIRST.test(after) || NOT_LAST.test(before)) return false;
  return HYPHEN.test(before) || CLOSE.test(after) || CLOSE.test(
    /** @type {string} */
    ([...before].at(-1)));
}

/**
 * Fills lines of at most `width` with these pieces, each line as a list of pieces; undefined if
 * there are more lines than `most`. A piece that is too wide for a line is broken between
 * graphemes.
 * @param {string[]} pieces
 * @param {number} width
 * @param {Wide} measure
 * @param {number} [most]
 * @returns {string[][] | undefined}
 */
export function linesOf(pieces, width, measure, most = Infinity) {
  /** @type {string[][]} */
  const lines = [[]];
  let line = '';
  /** @param {string} piece */
  const put = (piece) => {
    if (line && measure((line + piece).trimEnd()) > width) {
      if (lines.length === most) return false;
      lines.push([]);
      line = '';
    }
    line += piece;
    lines.at(-1)?.push(piece);
    return true;
  };
  for (const piece of pieces) {
    const parts = measure(piece.trimEnd()) > width ? charactersOf(piece) : [piece];
    if (!parts.every(put)) return undefined;
  }
  return lines;
}

/**
 * As much of a text as fits into `width`, with an ellipsis if something is left out.
 * @param {string} text
 * @param {number} width
 * @param {Wide} measure
 */
export function shortened(text, width, measure) {
  if (measure(text) <= width) return text;
  const characters = charactersOf(text);
  let [fits, not] = [0, characters.length];
  while (not - fits > 1) {
    const middle = (fits + not) >> 1;
    if (measure(cut(characters, middle)) <= width) fits = middle;
    else not = middle;
  }
  return cut(characters, fits);
}

/**
 * @param {string[]} characters
 * @param {number} end
 */
const cut = (characters, end) => `${characters.slice(0, end).join('').trimEnd()}…`;

/** @param {string} text */
export function charactersOf(text) {
  return [...segmenter(undefined, 'grapheme').segment(text)].map(({ segment }) => segment);
}

/**
 * @param {string | undefined} lang
 * @param {'grapheme' | 'word'} granularity
 */
function segmenter(lang, granularity) {
  try {
    return new Intl.Segmenter(lang, { granularity });
  } catch {
    // The browser may not know the article's language tag.
    return new Intl.Segmenter(undefined, { granularity });
  }
}
