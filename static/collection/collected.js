// A collection: a pack whose questions the engine answers. What is here reads the pack's
// bytes.

import { breath } from './breath.js';

/** @import { Engine, Glue } from '../explorer/glue.js' */
/** @import { Pack } from '../explorer/pack.js' */
/** @import { Article } from '../pullquote.js' */

/**
 * A quote in an article that has it alone (`query::RowData`).
 * @typedef {{ row: number, id: string, platform: number, article: Article }} Row
 */

/**
 * A question (`query::Question` or `query::FiguresQuestion`), which the engine reads.
 * @typedef {{ number: number, query: Record<string, unknown> }} Question
 */

/**
 * Which quotes of the last answer are wanted.
 * @typedef {{ number: number, first: number, count: number }} Wanted
 */

// As the engine counts its columns: the facets, then articles and months.
const PLATFORM = 1;
// So many quotes are in an answer, if they are at hand, and so many are read at a time.
const PAGE = 8;
// So many values are named in a task.
const SOME = 4096;

export class Collection {
  #engine;
  #pack;
  // The number of the question whose quotes are being shown.
  /** @type {number | undefined} */
  #number;

  /**
   * @param {Engine} made
   * @param {Pack} pack
   */
  constructor(made, pack) {
    this.#engine = made;
    this.#pack = pack;
  }

  // Opens a pack with an instance of the engine.
  /**
   * @param {Glue} glue
   * @param {Pack} pack
   * @param {(done: number, of: number) => void} heard
   */
  static async open(glue, pack, heard) {
    pack.heard = heard;
    const collection = new Collection(await pack.build(glue), pack);
    await collection.#prepare();
    return collection;
  }

  // What the first answer needs is made ready before it, in tasks of their own.
  async #prepare() {
    const [made, pack] = [this.#engine, this.#pack];
    const facets = Object.values(pack.facets);
    made.collect(await pack.titles(), pack.own);
    for (let column = 0; column < facets.length + 2; column += 1) {
      await breath();
      made.read_column(column);
    }
    for (const [at, values] of facets.entries()) {
      for (let first = 0; first < values.length; first += SOME) {
        await breath();
        made.name_values(at, values.slice(first, first + SOME));
      }
    }
  }

  // Answers a question (`query::Question`), with those quotes that are at hand.
  /** @param {Question} question */
  async answer(question) {
    const answer = this.#engine.answer(question);
    this.#number = question.number;
    /** @type {Row[]} */
    const rows = [];
    this.#page(0, PAGE).forEach((position, row) => {
      // Whatever goes wrong is said where the others are asked for.
      if (this.#pack.isNear(position)) this.#row(position, row).then((it) => rows.push(it), () => {});
    });
    await breath();
    return { answer, rows };
  }

  // Answers what a view asks (`query::FiguresQuestion`), with the quotes that represent its
  // voices, each by its position in the archive.
  /** @param {Question} question */
  async figures(question) {
    const answer = this.#engine.figures(question);
    /** @type {number[]} */
    const lines = answer.figures.voices ? shownOf(answer.figures.voices) : [];
    return { answer, rows: await Promise.all(lines.map((line) => this.#row(line, line))) };
  }

  // Quotes of the last answer, the first ones first; no more of them once there was
  // another question.
  /** @param {Wanted} wanted */
  async* quotes({ number, first, count }) {
    for (let row = first; row < first + count; row += PAGE) {
      if (this.#number !== number) return;
      const page = this.#page(row, Math.min(PAGE, first + count - row));
      yield await Promise.all(page.map((position, at) => this.#row(position, row + at)));
    }
  }

  /**
   * The article of the quote of an id, with that quote alone.
   * @param {string} id
   */
  async alone(id) {
    const position = this.#pack.position(id);
    if (position === undefined) throw new Error(`the archive has no quote ${id}`);
    return (await this.#row(position, 0)).article;
  }

  /**
   * Lends the engine and the pack to what comes when it is asked for.
   * @template T
   * @param {(engine: Engine, pack: Pack) => T} use
   */
  lend(use) {
    return use(this.#engine, this.#pack);
  }

  /**
   * @param {number} first
   * @param {number} count
   */
  #page(first, count) {
    return [...this.#engine.page(first, count)];
  }

  // The quote of a row, in an article that has it alone (`query::RowData`).
  /**
   * @param {number} position
   * @param {number} row
   * @returns {Promise<Row>}
   */
  async #row(position, row) {
    const { quote, article } = await this.#pack.whole(position);
    /**
     * @template {{ id: string }} Value
     * @param {Value[] | undefined} list
     * @param {(string | undefined)[]} ids
     */
    const own = (list, ids) => (list ?? []).filter(({ id }) => ids.includes(id));
    const alone = {
      ...article,
      speakers: own(article.speakers, [quote.speaker]),
      platforms: own(article.platforms, [quote.platform]),
      themes: own(article.themes, quote.themes ?? []),
      quotes: [quote],
    };
    const [platform] = this.#engine.codes(position, PLATFORM);
    return { row, id: this.#engine.id(position), platform, article: alone };
  }
}

// Where the quotes are that voices show: those that represent them, and those that stand side by
// side (`query::VoicesFigures`).
/** @param {{ voices: { line: number }[], compared?: { themes: { said: { first: number[] }[] }[] } }} figures */
function shownOf({ voices, compared }) {
  const said = compared?.themes.flatMap((theme) => theme.said.flatMap(({ first }) => first)) ?? [];
  return [...new Set([...voices.map(({ line }) => line), ...said])];
}
