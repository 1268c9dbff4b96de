// A collection: a pack whose questions the engine answers. What is here reads the pack's
// bytes.

import { engine } from '../explorer/engine.js';
import { fetchedPack } from '../explorer/fetched.js';
import { breath } from './breath.js';

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
  #number;

  // Opens a pack by its address.
  static async open(url, heard) {
    const [glue, pack] = await Promise.all([engine(), fetchedPack(url)]);
    pack.heard = heard;
    const collection = new Collection();
    collection.#pack = pack;
    collection.#engine = await pack.build(glue);
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
  async answer(question) {
    const answer = this.#engine.answer(question);
    this.#number = question.number;
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
  async figures(question) {
    const answer = this.#engine.figures(question);
    const lines = answer.figures.voices?.voices.map(({ line }) => line) ?? [];
    return { answer, rows: await Promise.all(lines.map((line) => this.#row(line, line))) };
  }

  // Quotes of the last answer, the first ones first; no more of them once there was
  // another question.
  async* quotes({ number, first, count }) {
    for (let row = first; row < first + count; row += PAGE) {
      if (this.#number !== number) return;
      const page = this.#page(row, Math.min(PAGE, first + count - row));
      yield await Promise.all(page.map((position, at) => this.#row(position, row + at)));
    }
  }

  // The article of the quote of an id, with that quote alone.
  async alone(id) {
    return (await this.#row(this.#pack.position(id), 0)).article;
  }

  // Lends the engine and the pack to what comes when it is asked for.
  lend(use) {
    return use(this.#engine, this.#pack);
  }

  #page(first, count) {
    return [...this.#engine.page(first, count)];
  }

  // The quote of a row, in an article that has it alone (`query::RowData`).
  async #row(position, row) {
    const { quote, article } = await this.#pack.whole(position);
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
