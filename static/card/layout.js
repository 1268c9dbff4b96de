// The layout of a quote's picture, in pixels. The result is a list of rectangles, rings and
// lines of text, which SVG and canvas draw in the same way.

import { charactersOf, linesOf, piecesOf, shortened } from './lines.js';

/** @import { Block, Font, Ink, Line, Measure, Picture, Quoted, Set as SetWords, Shape, Size, Style, Wide } from './types.js' */

/** @type {Record<Size, [width: number, height: number]>} */
export const SIZES = { wide: [1200, 630], square: [1080, 1080] };

// The page's colours in the light theme.
const [PAPER, INK, SOFT, PALE, WASH] = ['#fbfaf6', '#1d1b18', '#615c54', '#e4dfd4', '#f3efe6'];
const MARGIN = 88;
// The width of a ring's line.
export const LINE = 3;
// The height of the foot with one line for the source, and of a second such line.
const [FOOT, MORE] = [196, 28];
// The smallest and the largest size of the words.
const [SMALLEST, LARGEST] = [22, 96];
// The size of untranslated words, relative to the translation.
const ORIGINAL = 0.66;

/**
 * `style` has the accent and the families of both fonts, and `measure` tells how
 * wide a line of text is.
 * @param {Quoted} quoted
 * @param {[width: number, height: number]} size
 * @param {Style} style
 * @param {Measure} measure
 * @returns {Picture & { drawn: string[] }}
 */
export function layout(quoted, [width, height], style, measure) {
  /** @type {Shape[]} */
  const shapes = [{ rect: [0, 0, width, height], fill: PAPER }];
  const isMirrored = quoted.dir === 'rtl';
  /** @param {number} x */
  const at = (x) => (isMirrored ? width - x : x);
  shapes.push({ rect: [isMirrored ? width - 16 : 0, 0, 16, height], fill: style.accent });
  const source = sourceLines(quoted, width - 2 * MARGIN, style, measure);
  const foot = FOOT + (source.length - 1) * MORE;
  const room = { width: width - 2 * MARGIN, height: height - foot - 2 * 56 };
  const { lines, drawn, tall } = wordsIn(quoted, room, style, measure);
  const top = 56 + (room.height - tall) / 2;
  for (const line of lines) {
    // An opening quotation mark hangs in the margin, so that the words align.
    const x = line.dir === 'rtl' ? width - MARGIN + line.hang : MARGIN - line.hang;
    shapes.push({ ...line, x, y: top + line.y });
  }
  shapes.push(...footOf({ ...quoted, source }, width, height - foot, at, style, measure));
  return { width, height, shapes, drawn };
}

/**
 * The words in lines, as large as they fit. Where they do not fit even in the smallest size,
 * they are cut off.
 * @param {Quoted} quoted
 * @param {{ width: number, height: number }} room
 * @param {Style} style
 * @param {Measure} measure
 * @returns {SetWords}
 */
function wordsIn(quoted, room, style, measure) {
  /**
   * @param {Block[]} blocks
   * @param {number} size
   */
  const set = (blocks, size) => setIn(quoted, blocks, size, room, style, measure);
  let [fits, not] = [SMALLEST, LARGEST + 1];
  let best = set(quoted.blocks, SMALLEST);
  const blocks = best ? quoted.blocks : quoted.blocks.slice(0, 1);
  best ??= set(blocks, SMALLEST);
  if (!best) return cutIn(quoted, blocks[0], room, style, measure);
  while (not - fits > 1) {
    const middle = (fits + not) >> 1;
    const found = set(blocks, middle);
    if (found) [best, fits] = [found, middle];
    else not = middle;
  }
  return best;
}

/**
 * Blocks of words one below the other; undefined if they are too tall.
 * @param {Quoted} quoted
 * @param {Block[]} blocks
 * @param {number} largest
 * @param {{ width: number, height: number }} room
 * @param {Style} style
 * @param {Measure} measure
 * @returns {SetWords | undefined}
 */
function setIn(quoted, blocks, largest, room, style, measure) {
  /** @type {SetWords['lines']} */
  const lines = [];
  let y = 0;
  for (const [at, block] of blocks.entries()) {
    const font = fontOf(quoted, block, at ? largest * ORIGINAL : largest, style);
    const most = Math.floor((room.height - y) / font.leading);
    /** @type {Wide} */
    const wide = (text) => measure(text, font);
    const pieces = piecesOf(block.text, block.lang);
    const found = most > 0 && linesOf(pieces, room.width, wide, most);
    if (!found) return undefined;
    y += (at && 0.5 * font.leading);
    lines.push(...stood(balanced(pieces, found, room.width, wide), font, block, y, wide));
    y += found.length * font.leading;
  }
  return y <= room.height ? { lines, tall: y, drawn: blocks.map(({ text }) => text) } : undefined;
}

/**
 * The same number of lines, but none much shorter than the others.
 * @param {string[]} pieces
 * @param {string[][]} lines
 * @param {number} width
 * @param {Wide} wide
 * @returns {string[][]}
 */
function balanced(pieces, lines, width, wide) {
  if (lines.length > 12) return lines;
  let [narrow, fits] = [width / 2, width];
  while (fits - narrow > 4) {
    const middle = (narrow + fits) / 2;
    if (linesOf(pieces, middle, wide, lines.length)) fits = middle;
    else narrow = middle;
  }
  return (
    /** @type {string[][]} */
    (linesOf(pieces, fits, wide, lines.length)));
}

/**
 * @param {Quoted} quoted
 * @param {Block} block
 * @param {{ width: number, height: number }} room
 * @param {Style} style
 * @param {Measure} measure
 * @returns {SetWords}
 */
function cutIn(quoted, block, room, style, measure) {
  const font = fontOf(quoted, block, SMALLEST, style);
  /** @type {Wide} */
  const wide = (text) => measure(text, font);
  const most = Math.floor(room.height / font.leading);
  // A picture has no room for more of a very long text.
  const begin = charactersOf(block.text.slice(0, 6000)).slice(0, -1).join('');
  const lines =
    /** @type {string[][]} */
    (linesOf(piecesOf(begin, block.lang), room.width, wide)).slice(0, most);
  const last =
    /** @type {string[]} */
    (lines.at(-1));
  const end = () => `${last.join('').trimEnd()}…${block.close}`;
  while (last.length > 1 && wide(end()) > room.width) last.pop();
  lines[lines.length - 1] = [end()];
  return {
    lines: stood(lines, font, block, 0, wide),
    tall: lines.length * font.leading,
    drawn: [lines.flat().join('')],
  };
}

/**
 * The lines with their positions, one below the other from `y` on.
 * @param {string[][]} lines
 * @param {Ink} font
 * @param {Block} block
 * @param {number} y
 * @param {Wide} wide
 * @returns {SetWords['lines']}
 */
function stood(lines, font, { lang, dir, open }, y, wide) {
  return lines.map((pieces, at) => {
    const text = pieces.join('').trimEnd();
    const hang = at ? 0 : wide(open);
    return { ...font, text, lang, dir, hang, wide: wide(text), y: y + (at + 0.5) * font.leading + font.size * 0.34 };
  });
}

/**
 * Reported speech has another font than quoted speech.
 * @param {Quoted} quoted
 * @param {Block} block
 * @param {number} size
 * @param {Style} style
 * @returns {Ink}
 */
function fontOf({ isReported }, { lang }, size, style) {
  const scale = /^(ar|fa|ur|ps|th|km|my|hi|zh|ja|ko)\b/i.test(lang) ? 1.55 : 1.34;
  const [family, fill] = isReported ? [style.sans, SOFT] : [style.serif, INK];
  const most = isReported ? size * 0.86 : size;
  return { size: most, leading: most * scale, family, fill, weight: 400 };
}

/**
 * The source of the quote, in one line or two.
 * @param {Quoted} quoted
 * @param {number} room
 * @param {Style} style
 * @param {Measure} measure
 */
function sourceLines({ source, lang }, room, style, measure) {
  /** @type {Wide} */
  const wide = (text) => measure(text, { size: 19, family: style.sans, weight: 400 });
  const pieces = piecesOf(source, lang);
  const [first, ...rest] = balanced(
    pieces,
    /** @type {string[][]} */
    (linesOf(pieces, room, wide)),
    room,
    wide,
  );
  return [first, rest.flat()].map((line) => shortened(line.join('').trimEnd(), room, wide)).filter(Boolean);
}

/**
 * The foot: who said it, where, and the source. `at` mirrors a position where the article is
 * written from right to left.
 * @param {Omit<Quoted, 'source'> & { source: string[] }} quoted
 * @param {number} width
 * @param {number} top
 * @param {(x: number) => number} at
 * @param {Style} style
 * @param {Measure} measure
 */
function footOf(quoted, width, top, at, style, measure) {
  const { lang, dir } = quoted;
  /** @type {Shape[]} */
  const shapes = [{ rect: [MARGIN, top, width - 2 * MARGIN, 2], fill: PALE }];
  /**
   * @param {string} text
   * @param {Pick<Font, 'size'> & Partial<Line>} font
   * @param {number} x
   * @param {number} y
   * @param {number} room
   * @param {Partial<Line>} [more]
   */
  const say = (text, font, x, y, room, more) => {
    const full = { family: style.sans, weight: 400, fill: SOFT, ...font };
    const shown = shortened(text, room, (each) => measure(each, full));
    shapes.push({ ...full, text: shown, x: at(x), y: top + y, lang, dir, ...more });
    return measure(shown, full);
  };
  const end = width - MARGIN;
  const [saidLang, saidDir] = quoted.said;
  /** @type {{ anchor: 'start' | 'end' }} */
  const isEnd = { anchor: saidDir === dir ? 'end' : 'start' };
  let facts = 0;
  if (quoted.platform) {
    facts = 26 + say(quoted.platform, { size: 24, weight: 600, fill: style.accent }, end, 56, 340, { anchor: 'end' });
    shapes.push({ ring: [at(end - facts + 8), top + 48, 7], fill: style.accent, stroke: style.accent });
  }
  if (quoted.manner) {
    const y = quoted.platform ? 90 : 56;
    facts = Math.max(facts, say(quoted.manner, { size: 21, weight: 600 }, end, y, 340, { lang: saidLang, dir: saidDir, ...isEnd }));
  }
  const room = end - MARGIN - 84 - facts - 40;
  shapes.push({ ring: [at(MARGIN + 32), top + 62, 30], fill: WASH, stroke: style.accent, isDashed: quoted.isReported });
  say(quoted.initials.toUpperCase(), { size: 21, weight: 600, fill: INK }, MARGIN + 32, 70, 60, { anchor: 'middle' });
  say(quoted.name, { size: 27, weight: 600, fill: INK }, MARGIN + 84, quoted.role ? 56 : 71, room);
  if (quoted.role) say(quoted.role, { size: 21 }, MARGIN + 84, 90, room);
  for (const [line, text] of quoted.source.entries()) {
    say(text, { size: 19 }, MARGIN, 146 + line * MORE, width - 2 * MARGIN);
  }
  return shapes;
}
