// Text with its typography folded, so that words which read alike are alike:
// curly and straight marks, the dashes, an ellipsis and three dots, runs of
// white space, composed and decomposed letters. What is not seen (soft hyphens,
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
];
const COMPOSED = new RegExp(ODD.join('|'), 'gu');
const DECOMPOSED = new RegExp([...ODD, '[^\\p{M}\\s]\\p{M}+|[\\u1100-\\u11ff]+|[\\u2126\\u212a\\u212b\\uf900-\\ufaff]'].join('|'), 'gu');
const AFTER_CJK = new RegExp(`${CJK}$`, 'u');
const BEFORE_CJK = new RegExp(`^${CJK}`, 'u');

// The folded text. `start` and `end` say where in `raw` the character after a
// place in it begins, and where the one before it ends; `place` leads back.
export function fold(raw) {
  const pieces = [];
  // Where stretches begin, in both texts. Within one, characters correspond.
  const [folded, origin] = [[], []];
  let length = 0;
  const push = (piece, from) => {
    pieces.push(piece);
    folded.push(length);
    origin.push(from);
    length += piece.length;
  };
  let copied = 0;
  for (const match of raw.matchAll(raw === raw.normalize('NFC') ? COMPOSED : DECOMPOSED)) {
    push(raw.slice(copied, match.index), copied);
    copied = match.index + match[0].length;
    push(plain(match, raw, copied), match.index);
  }
  push(raw.slice(copied), copied);
  push('', raw.length);
  return {
    text: pieces.join(''),
    start(place) {
      const at = last(folded, place);
      return origin[at] + place - folded[at];
    },
    end(place) {
      const at = last(folded, place - 1);
      return folded[at + 1] === place ? origin[at + 1] : origin[at] + place - folded[at];
    },
    place(start) {
      const at = last(origin, start);
      return Math.min(folded[at] + start - origin[at], length);
    },
  };
}

function plain([found, gap, double, single, dash, dots], raw, end) {
  if (double) return '"';
  if (single) return "'";
  if (dash) return '-';
  if (dots) return '...';
  if (!gap) return found.normalize('NFC');
  if (!/\s/.test(gap)) return '';
  const start = end - gap.length;
  const beside = AFTER_CJK.test(raw.slice(Math.max(0, start - 2), start)) || BEFORE_CJK.test(raw.slice(end, end + 2));
  return beside ? '' : ' ';
}

// The last of ascending numbers that is at most `most`.
export function last(numbers, most) {
  let [low, high] = [0, numbers.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (numbers[middle] <= most) low = middle;
    else high = middle;
  }
  return low;
}
