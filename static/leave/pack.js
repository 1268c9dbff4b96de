// Citations and exports of a collection, beside its engine: in its worker, or where there is
// none, in the page.

import { leavingPack } from './made.js';
import { breath } from '../collection/breath.js';

/** @import { Collection, Question } from '../collection/collected.js' */
/** @import { AskedExport, Leaving, Left, Told } from '../collection/types.js' */
/** @import { Engine } from '../explorer/glue.js' */
/** @import { Pack } from '../explorer/pack.js' */
/** @import { LeavingPack } from './glue.js' */
/** @import { Block, Inflated } from './types.js' */

/**
 * What is asked of an export, and of the quotes of which question.
 * @typedef {AskedExport & { what: 'begin' | 'whole', number: number, question: Question }} Asked
 */

// What waits comes first after so many milliseconds of work.
const SLICE = 20;
// So many bytes of the pack are read at a time, from blocks that lie no further apart than
// so many, and so many reads are under way.
const RUN = 1 << 20;
const GAP = 1 << 14;
const AHEAD = 6;
// So many bytes of an export are one part of its file.
const PART = 1 << 20;
// So many quotes show how an export begins.
const FEW = 12;

// The numbers of the exports that are under way.
/** @type {Set<number>} */
const live = new Set();

/**
 * Answers what a dialog asks of a collection: `article` is the data of one quote's article;
 * `text` is the beginning of an export, of so many quotes (`of`); an export is a file in the
 * end, and says before how many quotes it has (`done`). `cancel` ends the one of that number.
 * @param {Collection} collection
 * @param {Leaving & { question: Question }} asked
 * @param {(told: Told) => void} post
 */
export async function leave(collection, asked, post) {
  const { what, number } = asked;
  /** @param {Left} told */
  const tell = (told) => post({ kind: 'left', number, ...told });
  try {
    if (what === 'cancel') live.delete(number);
    else if (what === 'cite') tell({ article: await collection.alone(asked.id) });
    else await collection.lend((engine, pack) => (what === 'begin' ? begun : whole)(engine, pack, asked, tell));
  } catch (error) {
    live.delete(number);
    tell({
      failed:
        /** @type {Error} */
        (error).message,
    });
  }
}

/**
 * How an export begins.
 * @param {Engine} engine
 * @param {Pack} pack
 * @param {Asked} asked
 * @param {(told: Left) => void} tell
 */
async function begun(engine, pack, asked, tell) {
  const positions = matching(engine, asked.question);
  const made = await leavingPack(engine.values_json(), asked);
  const steps = written(engine, pack, positions.subarray(0, FEW), made);
  while (!(await steps.next()).done);
  const isCut = positions.length > FEW;
  const isEmpty = !isCut && made.is_empty_list();
  const text = isCut ? made.broken_off() : made.finish();
  tell({ text: new TextDecoder().decode(text), isCut, of: positions.length, isEmpty });
}

/**
 * The whole export, as a file.
 * @param {Engine} engine
 * @param {Pack} pack
 * @param {Asked} asked
 * @param {(told: Left) => void} tell
 */
async function whole(engine, pack, asked, tell) {
  live.add(asked.number);
  const positions = matching(engine, asked.question);
  const of = positions.length;
  const made = await leavingPack(engine.values_json(), asked);
  const { media_type: type, extension } = made;
  /** @type {BlobPart[]} */
  const parts = [];
  let since = performance.now();
  for await (const { done, pending } of written(engine, pack, positions, made)) {
    // The browser may keep parts of a file outside of memory.
    if (pending > PART) parts.push(new Blob([
      /** @type {Uint8Array<ArrayBuffer>} */
      (made.take())]));
    if (performance.now() - since < SLICE) continue;
    tell({ done, of });
    await breath();
    if (!live.has(asked.number)) {
      made.free();
      return;
    }
    since = performance.now();
  }
  parts.push(
    /** @type {Uint8Array<ArrayBuffer>} */
    (made.finish()));
  live.delete(asked.number);
  tell({ blob: new Blob(parts, { type }), extension });
}

/**
 * The positions of all quotes of a question, in the order of the archive, by which exports are
 * made. What the page has asked stays the last question.
 * @param {Engine} engine
 * @param {Question} question
 */
function matching(engine, question) {
  const { at, ...query } = question.query;
  const { total } = engine.answer({ ...question, query: { ...query, sort: 'article' } });
  const positions = engine.page(0, total);
  engine.answer(question);
  return positions;
}

/**
 * Writes quotes, block by block: how many are written, and how many bytes are not taken.
 * @param {Engine} engine
 * @param {Pack} pack
 * @param {Uint32Array} positions
 * @param {LeavingPack} made
 */
async function* written(engine, pack, positions, made) {
  const ahead = [];
  let next = 0;
  // Of articles, what was read last may have the next ones too.
  let known = 0;
  const read = () => {
    const blocks = runOf(engine, positions, next, true);
    const quotes = positions.subarray(next, lastOf(blocks).to);
    next = lastOf(blocks).to;
    const articles = articlesOf(engine, quotes, known);
    /** @type {Block[][]} */
    const runs = [];
    for (let at = 0; at < articles.length; at = lastOf(runs.at(-1)).to) runs.push(runOf(engine, articles, at, false));
    known = lastOf(runs.at(-1))?.next ?? known;
    const reading = Promise.all([
      inflated(engine, pack, positions, blocks, true),
      ...runs.map((run) => inflated(engine, pack, articles, run, false)),
    ]);
    // Whatever goes wrong is met when it is waited for.
    reading.catch(() => {});
    return reading;
  };
  while (next < positions.length || ahead.length) {
    while (next < positions.length && ahead.length < AHEAD) ahead.push(read());
    const [quotes, ...runs] =
      /** @type {[Inflated[], ...Inflated[][]]} */
      (await ahead.shift());
    for (const { first, bytes } of runs.flat()) made.articles(first, bytes);
    for (const { from, to, bytes } of quotes) {
      yield { done: to, pending: made.quotes(engine.records(positions.subarray(from, to), bytes)) };
    }
  }
}

/**
 * The last block of a run, which has one.
 * @param {Block[]} [blocks]
 */
const lastOf = (blocks) =>
  /** @type {Block} */
  (blocks?.at(-1));

/**
 * The blocks of the next records (ascending), as many as are read at a time.
 * @param {Engine} engine
 * @param {ArrayLike<number>} records
 * @param {number} from
 * @param {boolean} isQuote
 * @returns {Block[]}
 */
function runOf(engine, records, from, isQuote) {
  /** @type {Block[]} */
  const blocks = [];
  let at = from;
  while (at < records.length) {
    const [offset, length, first, next] = engine.block_of(records[at], isQuote);
    const end = offset + length;
    const last = blocks.at(-1);
    if (last && (offset - last.end > GAP || end - blocks[0].offset > RUN)) break;
    const to = placeOf(records, next, at);
    blocks.push({ offset, end, first, next, from: at, to });
    at = to;
  }
  return blocks;
}

/**
 * Where the first number is that is not below `number`, from a place on.
 * @param {ArrayLike<number>} numbers
 * @param {number} number
 * @param {number} from
 */
function placeOf(numbers, number, from) {
  let [low, high] = [from, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle] < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The articles of quotes, from that of a number on.
 * @param {Engine} engine
 * @param {Uint32Array} quotes
 * @param {number} from
 */
function articlesOf(engine, quotes, from) {
  /** @type {number[]} */
  const articles = [];
  for (const quote of quotes) {
    const article = engine.article_of(quote);
    if (article >= from && article !== articles.at(-1)) articles.push(article);
  }
  return articles;
}

/**
 * Reads the blocks of a run at once.
 * @param {Engine} engine
 * @param {Pack} pack
 * @param {ArrayLike<number>} records
 * @param {Block[]} blocks
 * @param {boolean} isQuote
 * @returns {Promise<Inflated[]>}
 */
async function inflated(engine, pack, records, blocks, isQuote) {
  const [{ offset }, { end }] = [blocks[0], lastOf(blocks)];
  /**
   * @param {Uint8Array<ArrayBuffer>} bytes
   * @param {Block} block
   */
  const cut = (bytes, block) => bytes.subarray(block.offset - offset, block.end - offset);
  const bytes = await pack.part(offset, end - offset, (bytes) => {
    for (const block of blocks) engine.check_block(records[block.from], isQuote, cut(bytes, block));
  });
  return Promise.all(blocks.map(async (block) => ({ ...block, bytes: await pack.inflate(cut(bytes, block)) })));
}
