// Which passage of a text each quote is. Texts only; the page is not known here.
//
// 1. The exact words, where paragraphs that an utterance goes on over may each open it
//    once more. Where they stand more than once, the selector's prefix and suffix decide,
//    then that one is nearest to the running text, then that quotes stand in quotation
//    marks, then that quotes stand in the article's order.
// 2. What prefix and suffix enclose, where two thirds of it are the words.
// 3. What is near the words (near.js), and nothing else is.
//
// What stands beside the running text (a pull quote, a caption) is taken where none
// of the three finds anything in it. Of equal words the first are taken; of other
// words that are not decided so, none: a quote may be missing, never misplaced.
// A few words alone prove nothing: they have to stand in quotation marks, or
// beside the selector's prefix or suffix.

import { fold } from './fold.js';
import { align, lower, near } from './near.js';

/** @import { QuoteData } from '../pullquote.js' */
/** @import { Distance, Place } from './types.js' */

/**
 * What is looked for of a quote.
 * @typedef {{ parts: string[], few: boolean, sides: () => string[] }} Said
 *
 * The same of the quote of a number, with its candidates, each as the places of its parts, and
 * how far those are from the running text.
 * @typedef {Said & { quote: Quoted, number: number, candidates: Place[][], distance: number }} Sought
 *
 * A quote, as far as it is looked for.
 * @typedef {Pick<QuoteData, 'id' | 'kind' | 'text' | 'parts' | 'selector'>} Quoted
 *
 * How far the places of a quote's parts are from the running text.
 * @typedef {(parts: Place[]) => number} DistanceOfParts
 */

// Characters that the article may put between two parts of one utterance.
const INTERRUPTION = 500;
// Words with fewer letters than this are a few.
const FEW = 20;
// Beside fewer letters nothing can be enclosed.
const SIDE = 12;
// Places beyond these are not looked at.
const MANY = 200;

const DENSE = '[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}]';
const EACH_DENSE = new RegExp(DENSE, 'gu');
const IN_A_WORD = new RegExp(`^(?:(?!${DENSE})[\\p{L}\\p{N}]){2}$`, 'u');
// Marks of every language; the curly ones are folded. Some open here and close there.
const OPENS = /["«»‹›「『《〈〝❝﹁﹃｢]$|[«»‹›] $|(?<![\p{L}\p{N}])'$/u;
const CLOSES = /^[.,;:!?。，！？；：、-]{0,3}(?:["«»‹›」』》〉〞〟❞﹂﹄｣]| [«»‹›]|'(?![\p{L}\p{N}]))/u;

// Between two sentences, of which the second may begin a paragraph.
const BORDER = /([.!?:;。！？：；…]) ?(?=.)/gu;

/**
 * Finds quotes in folded text: a map from their ids to the places of their
 * parts, as [start, end]. `known` are those found before, which stay; `distance`
 * says how far [start, end] is from the running text, where 0 is in it.
 * @param {string} text
 * @param {Quoted[]} quotes
 * @param {Map<string, Place[]>} [known]
 * @param {Distance} [distance]
 * @returns {Map<string, Place[]>}
 */
export function find(text, quotes, known = new Map(), distance = () => 0) {
  const found = new Map(known);
  // Their candidates come as they are looked for.
  const sought = quotes.map((quote, number) => ({ quote, number }))
    .filter(({ quote: { id, kind } }) => kind !== 'indirect' && !known.has(id))
    .map(({ quote, number }) =>
      /** @type {Sought} */
      ({ quote, number, ...said(quote) }))
    .filter(({ parts }) => parts.length > 0);
  look(text, sought, (parts) => Math.max(...parts.map((place) => distance(...place))));
  for (const { quote, candidates } of sought) {
    if (candidates.length === 1) found.set(quote.id, candidates[0]);
  }
  const open = sought.filter(({ candidates }) => candidates.length > 1);
  while (decideByOrder(quotes, found, open));
  takeFirst(text, quotes, found, open);
  return found;
}

/**
 * What is looked for of a quote; its selector's sides only where they matter.
 * @param {Quoted} quote
 * @returns {Said}
 */
function said({ kind, text, parts: pieces, selector }) {
  /** @param {string | undefined} words */
  const folded = (words) => (words ? fold(words).text.trim() : '');
  const parts = (pieces?.length ? pieces : [text]).map(folded).filter(Boolean);
  const few = kind === 'partial' || letters(parts.join('')) < FEW;
  return { parts, few, sides: () => [selector?.prefix, selector?.suffix].map(folded) };
}

/**
 * Gives each of what is sought its `candidates`, in the first way that has any in the
 * running text, or else in the first that has any nearest to it. What is not exact is
 * looked for in one pass for all.
 * @param {string} text
 * @param {Sought[]} sought
 * @param {DistanceOfParts} distance
 */
function look(text, sought, distance) {
  let lost = sought;
  for (const each of sought) Object.assign(each, { candidates: [], distance: Infinity });
  /** @param {(each: Sought, at: number) => Place[][]} way */
  const take = (way) => {
    lost.forEach((each, at) => {
      const candidates = likeliest(text, way(each, at), each, distance);
      const least = Math.min(...candidates.map(distance));
      if (least < each.distance) Object.assign(each, { candidates, distance: least });
    });
    lost = lost.filter((each) => each.distance > 0);
  };
  take(({ parts }) => chains(parts.map((part) => exact(text, part))));
  take(({ parts }) => chains(parts.map((part) => reopened(text, part))));
  if (!lost.length) return;
  const lowered = lower(text);
  take(({ parts, sides }) => (parts.length === 1 ? enclosed(text, lowered, parts[0], sides()) : []));
  const almost = nearly(text, lowered, lost.flatMap(({ parts }) => parts), distance);
  take(({ parts }) => chains(almost.splice(0, parts.length)));
}

/**
 * How much words say: a character of dense script as much as three letters.
 * @param {string} words
 */
function letters(words) {
  return words.length + 2 * (words.match(EACH_DENSE)?.length ?? 0);
}

/**
 * @param {string} text
 * @param {string} words
 * @returns {Place[]}
 */
function exact(text, words) {
  /** @type {Place[]} */
  const places = [];
  for (let at = text.indexOf(words); at >= 0 && places.length < MANY; at = text.indexOf(words, at + 1)) {
    if (!cutsWord(text, at) && !cutsWord(text, at + words.length)) places.push([at, at + words.length]);
  }
  return places;
}

/**
 * The same where marks open each paragraph of the words, and only the last is closed.
 * @param {string} text
 * @param {string} words
 * @returns {Place[]}
 */
function reopened(text, words) {
  const escaped = words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const pattern = escaped.replace(BORDER, '$1 ?["«»‹›「『《]? ?');
  if (pattern === escaped) return exact(text, words);
  return Array.from(
    text.matchAll(new RegExp(pattern, 'gu')),
    ({ 0: { length }, index }) =>
      /** @type {Place} */
      ([index, index + length]),
  )
    .filter(([start, end]) => !cutsWord(text, start) && !cutsWord(text, end));
}

/**
 * @param {string} text
 * @param {number} at
 */
function cutsWord(text, at) {
  return at > 0 && IN_A_WORD.test(text.slice(at - 1, at + 1));
}

/**
 * The places of each part: near ones where there is no exact one in the running text.
 * A part that is short has to be exact.
 * @param {string} text
 * @param {string} lowered
 * @param {string[]} parts
 * @param {DistanceOfParts} distance
 */
function nearly(text, lowered, parts, distance) {
  const places = parts.map((part) => exact(text, part));
  const inexact = [...parts.keys()].filter((at) => places[at].every((place) => distance([place])) && letters(parts[at]) >= FEW);
  near(lowered, inexact.map((at) => lower(parts[at]))).forEach((those, at) => {
    places[inexact[at]] = those.map(([start, end]) => wholeWords(text, start, end));
  });
  return places;
}

/**
 * @param {string} text
 * @param {number} start
 * @param {number} end
 * @returns {Place}
 */
function wholeWords(text, start, end) {
  while (cutsWord(text, start)) start -= 1;
  while (cutsWord(text, end)) end += 1;
  return trim(text, start, end);
}

/**
 * @param {string} text
 * @param {number} start
 * @param {number} end
 * @returns {Place}
 */
function trim(text, start, end) {
  const words = text.slice(start, end);
  const [before] =
    /** @type {[string]} */
    (words.match(/^[\s"]*/));
  const [after] =
    /** @type {[string]} */
    (words.slice(before.length).match(/[\s"]*$/));
  return [start + before.length, end - after.length];
}

/**
 * Every way to take a place of each part, one after the other.
 * @param {Place[][]} lists
 * @returns {Place[][]}
 */
function chains(lists) {
  return lists.reduce((begun, places) => begun.flatMap((chain) => {
    const last = chain.at(-1);
    const from = last ? last[1] : 0;
    const to = last ? from + INTERRUPTION : Infinity;
    return places.filter(([start]) => start >= from && start <= to).map((place) => [...chain, place]);
  }).slice(0, MANY),
  /** @type {Place[][]} */
  ([[]]));
}

/**
 * @param {string} text
 * @param {string} lowered
 * @param {string} words
 * @param {string[]} sides
 * @returns {Place[][]}
 */
function enclosed(text, lowered, words, [prefix, suffix]) {
  if (letters(prefix) < SIDE || letters(suffix) < SIDE) return [];
  const most = Math.floor(words.length / 3);
  const places = [];
  for (const [, from] of exact(text, prefix)) {
    const to = text.indexOf(suffix, from);
    if (to < 0 || to - from > 1.5 * words.length) continue;
    const place = trim(text, from, to);
    if (align(lowered.slice(...place), lower(words), most).length) places.push([place]);
  }
  return places;
}

/**
 * Those of the candidates for which most speaks.
 * @param {string} text
 * @param {Place[][]} candidates
 * @param {Said} said
 * @param {DistanceOfParts} distance
 */
function likeliest(text, candidates, { sides, few }, distance) {
  if (candidates.length < 2 && !few) return candidates;
  const [prefix, suffix] = sides().map(bare);
  /**
   * @param {number} start
   * @param {number} length
   */
  const before = (start, length) => text.slice(Math.max(0, start - length), start);
  /**
   * @param {Place[]} parts
   * @param {number} length
   */
  const after = (parts, length) => text.slice(
    /** @type {Place} */
    (parts.at(-1))[1],
    /** @type {Place} */
    (parts.at(-1))[1] + length,
  );
  /** @param {Place[]} parts */
  const follows = ([[start]]) => prefix && bare(before(start, 3 * prefix.length)).endsWith(prefix);
  /** @param {Place[]} parts */
  const precedes = (parts) => suffix && bare(after(parts, 3 * suffix.length)).startsWith(suffix);
  /** @param {Place[]} parts */
  const marked = (parts) => parts.every(([start]) => OPENS.test(before(start, 3)))
    && CLOSES.test(after(parts, 6));
  /** @param {Place[]} parts */
  const either = (parts) => follows(parts) || precedes(parts);
  /**
   * @param {Place[][]} those
   * @param {(parts: Place[]) => unknown} speaksFor
   */
  const narrowed = (those, speaksFor) => {
    const fewer = those.filter(speaksFor);
    return fewer.length ? fewer : those;
  };
  let likely = few ? candidates.filter((parts) => either(parts) || marked(parts)) : candidates;
  likely = narrowed(likely, (parts) => follows(parts) && precedes(parts));
  likely = narrowed(likely, either);
  const least = Math.min(...likely.map(distance));
  likely = narrowed(likely, (parts) => distance(parts) === least);
  return narrowed(likely, marked);
}

/**
 * Words alone, as what stands between a passage and its surroundings varies.
 * @param {string} text
 */
function bare(text) {
  return text.replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ').trim();
}

/**
 * Quotes stand in the article's order. Decides those of which the places left
 * between their neighbours are as many as the quotes; says whether it did.
 * @param {Quoted[]} quotes
 * @param {Map<string, Place[]>} found
 * @param {Sought[]} open
 */
function decideByOrder(quotes, found, open) {
  const groups = Map.groupBy(open.filter(({ quote }) => !found.has(quote.id)), (each) =>
    JSON.stringify(inOrder(quotes, found, each)));
  let decided = false;
  for (const [key, group] of groups) {
    const places = JSON.parse(key);
    if (places.length !== group.length) continue;
    group.forEach(({ quote }, at) => found.set(quote.id, places[at]));
    decided = true;
  }
  return decided;
}

/**
 * Decides those whose candidates say the same words: takes the first between their
 * neighbours that no quote has yet, or else the first.
 * @param {string} text
 * @param {Quoted[]} quotes
 * @param {Map<string, Place[]>} found
 * @param {Sought[]} open
 */
function takeFirst(text, quotes, found, open) {
  /** @param {Place[]} parts */
  const words = (parts) => parts.map((place) => text.slice(...place)).join('\n');
  const taken = new Set([...found.values()].map(String));
  for (const each of open) {
    const { quote: { id }, candidates } = each;
    if (found.has(id) || candidates.some((parts) => words(parts) !== words(candidates[0]))) continue;
    const expected = inOrder(quotes, found, each);
    const place = [...expected, ...candidates].find((parts) => !taken.has(String(parts))) ?? expected[0] ?? candidates[0];
    found.set(id, place);
    taken.add(String(place));
  }
}

/**
 * The candidates of a quote that stand between what is found of its neighbours.
 * @param {Quoted[]} quotes
 * @param {Map<string, Place[]>} found
 * @param {Sought} sought
 */
function inOrder(quotes, found, { number, candidates }) {
  /** @param {Quoted[]} some */
  const starts = (some) => some.flatMap(({ id }) => found.get(id)?.[0][0] ?? []);
  const from = Math.max(-1, ...starts(quotes.slice(0, number)));
  const to = Math.min(Infinity, ...starts(quotes.slice(number)));
  return candidates.filter(([[start]]) => start >= from && start <= to);
}
