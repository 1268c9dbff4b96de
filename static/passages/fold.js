// Text with its typography folded, so that words which read alike are alike:
// curly and straight marks, the dashes, an ellipsis and three dots, runs of
// white space, composed and decomposed letters, ligatures. What is not seen (soft hyphens,
// zero-width characters, variation selectors, writing directions) is dropped,
// and so is white space beside Han, Kana and their punctuation, which are
// written without: there a line break in the HTML means nothing. Case is kept.

const CJK = '[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\u3001-\\u303f\\uff00-\\uffef]';
const UNSEEN = '\\u00ad\\u034f\\u061c\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufe00-\\ufe0f\\ufeff';

// What is not copied as it is. A single space between other scripts is, so that
// most of a text is copied in long stretches.
const ODD = [
  `([\\s${UNSEEN}]{2,}|[^\\S ]|[${UNSEEN}]| (?:(?=${CJK})|(?<=${CJK} )))`,
  '([“”„‟″＂])',
  '([‘’‚‛′＇])',
  '([‐-―−])',
  '(…)',
  '([\\ufb00-\\ufb06])',
];
// What may hold something odd: spaces that are not alone, and what is no letter
// or sign of the scripts from Latin to Arabic, with the spaces beside it. What it
// becomes depends on nothing else; texts say the same few of them over and over.
const STRETCH = / *[^ -~\u00a1-\u00ac\u00ae-\u034e\u0350-\u061b][^!-~\u00a1-\u00ac\u00ae-\u034e\u0350-\u061b]*| {2,}/g;
const COMPOSED = new RegExp(ODD.join('|'), 'gu');
const DECOMPOSED = new RegExp([...ODD, '[^\\p{M}\\s]\\p{M}+|[\\u1100-\\u11ff]+|[\\u2126\\u212a\\u212b\\uf900-\\ufaff]'].join('|'), 'gu');
const AFTER_CJK = new RegExp(`${CJK}$`, 'u');
const BEFORE_CJK = new RegExp(`^${CJK}`, 'u');

/**
 * A text without what is odd in it, and where that was: a place, its length, and the length of
 * what took its place.
 * @typedef {{ text: string, changes: [at: number, before: number, after: number][] }} Plain
 */

/**
 * The folded text. `start` and `end` say where in `raw` the character after a
 * place in it begins, and where the one before it ends; `place` leads back.
 * @param {string} raw
 */
export function fold(raw) {
  // Where stretches begin, in both texts. Within one, characters correspond.
  const [folded, origin] = [[0], [0]];
  // By how much the folded text is longer so far.
  let longer = 0;
  /**
   * @param {Plain} plain
   * @param {number} index
   */
  const put = ({ text, changes }, index) => {
    for (const [at, before, after] of changes) {
      origin.push(index + at, index + at + before);
      folded.push(index + at + longer, index + at + longer + after);
      longer += after - before;
    }
    return text;
  };
  /** @type {Map<string, Plain>} */
  const known = new Map();
  /**
   * @param {string} stretch
   * @returns {Plain}
   */
  const composed = (stretch) => {
    if (!known.has(stretch)) known.set(stretch, plain(stretch, COMPOSED));
    return (
      /** @type {Plain} */
      (known.get(stretch)));
  };
  const text = raw === raw.normalize('NFC')
    ? raw.replace(STRETCH, (stretch, index) => put(composed(stretch), index))
    : put(plain(raw, DECOMPOSED), 0);
  folded.push(text.length);
  origin.push(raw.length);
  return {
    text,
    /** @param {number} place */
    start(place) {
      const at = last(folded, place);
      return origin[at] + place - folded[at];
    },
    /** @param {number} place */
    end(place) {
      const at = last(folded, place - 1);
      return folded[at + 1] === place ? origin[at + 1] : origin[at] + place - folded[at];
    },
    /** @param {number} start */
    place(start) {
      const at = last(origin, start);
      return Math.min(folded[at] + start - origin[at], text.length);
    },
  };
}

/**
 * A text without what is odd in it, and where that was: [place, length, length
 * of what took its place].
 * @param {string} raw
 * @param {RegExp} pattern
 * @returns {Plain}
 */
function plain(raw, pattern) {
  /** @type {Plain['changes']} */
  const changes = [];
  const text = raw.replace(pattern, (found, gap, double, single, dash, dots, ligature, at) => {
    const put = (double && '"') || (single && "'") || (dash && '-') || (dots && '...') || ligature?.normalize('NFKC')
      || (gap ? between(raw, at, at + gap.length) : found.normalize('NFC'));
    changes.push([at, found.length, put.length]);
    return put;
  });
  return { text, changes };
}

/**
 * What a gap becomes: a space, or nothing.
 * @param {string} raw
 * @param {number} start
 * @param {number} end
 */
function between(raw, start, end) {
  const beside = AFTER_CJK.test(raw.slice(Math.max(0, start - 2), start)) || BEFORE_CJK.test(raw.slice(end, end + 2));
  return /\s/.test(raw.slice(start, end)) && !beside ? ' ' : '';
}

/**
 * The last of ascending numbers that is at most `most`.
 * @param {number[]} numbers
 * @param {number} most
 */
export function last(numbers, most) {
  let [low, high] = [0, numbers.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (numbers[middle] <= most) low = middle;
    else high = middle;
  }
  return low;
}
