// A collection: what an interface shows of an archive, and no more than that. Answers
// are text, as `src/collection/answer.rs` reads it.

import { engine } from '../explorer/engine.js';
import { read } from '../explorer/source.js';
import { fault } from '../explorer/faults.js';
import { breath } from './breath.js';

// As the engine counts its columns; the months are the last of them.
const COLUMNS = ['speaker', 'platform', 'theme', 'kind', 'article', 'month'];
const MONTH = 5;
// As readers see the facets.
const SHOWN = ['speaker', 'article', 'platform', 'theme', 'kind'];
// As the engine counts its orders.
const ORDERS = ['article', 'speaker', 'platform', 'length', 'relevance', 'date'];
// A facet of no more values than this, which are all shown at first, has them in one order,
// whatever is counted.
const STILL = 8;
// A code that no value has.
const NOBODY = 0xfffffff;
// So many quotes are in an answer, if they are at hand, and so many are read at a time.
const PAGE = 8;
// So many articles are named in a task.
const SOME = 4096;

export class Collection {
  #glue;
  #engine;
  #pack;
  #memory;
  #values = {};
  #codes = {};
  #folded = {};
  #about;
  // The question whose quotes are being shown.
  #asked = {};

  // Opens a pack by its address.
  static async open(url, heard) {
    const [glue, pack] = await Promise.all([engine(), read(url, { isPack: true })]);
    pack.heard = heard;
    const collection = new Collection();
    collection.#glue = glue;
    collection.#pack = pack;
    collection.#engine = await pack.build(glue);
    collection.#engine.collect();
    collection.#memory = glue.numbers_in();
    for (let column = 0; column < COLUMNS.length; column += 1) {
      await breath();
      collection.#engine.read_column(column);
    }
    await collection.#nameArticles(await pack.titles());
    return collection;
  }

  // What the first answer needs is made ready before it, in tasks of their own.
  async #nameArticles(titles) {
    const articles = [];
    for (const name of titles) {
      if (articles.length % SOME === 0) await breath();
      articles.push({ id: this.#engine.article_id(articles.length), name });
    }
    this.#values.article = articles;
  }

  // Answers a question: its number, a fragment, and which values are wanted.
  async answer({ number, address, wishes }) {
    const question = this.#question(number, address);
    this.#put(question, 0, PAGE);
    const total = this.#engine.total();
    const page = this.#page();
    const months = [...this.#numbers(this.#engine.counts_at(MONTH), this.#engine.values(MONTH) - 1)];
    const corrected = this.#engine.corrected() ?? '';
    const facets = this.#facets(new URLSearchParams(wishes), question);
    const names = this.#named(question);
    const at = question.at === undefined ? '' : this.#rowOf(question.at);
    const lines = [this.#abouts(), `answer\t${number}\t${total}\t${at ?? ''}\t${corrected}`, `months\t${months.join(' ')}`];
    const soon = [];
    page.forEach((position, row) => {
      // Whatever goes wrong is said where the others are asked for.
      if (this.#pack.isNear(position)) this.#line(position, row).then((line) => soon.push(line), () => {});
    });
    await breath();
    return [...lines, ...facets, ...names, ...soon].join('\n');
  }

  // Quotes of the last answer, the first ones first; no more of them once there was
  // another question.
  async* quotes({ number, first, count }) {
    for (let row = first; row < first + count; row += PAGE) {
      if (this.#asked.number !== number) return;
      this.#put(this.#asked, row, Math.min(PAGE, first + count - row));
      const lines = this.#page().map((position, at) => this.#line(position, row + at));
      yield [`answer\t${number}`, ...await Promise.all(lines)].join('\n');
    }
  }

  #question(number, address) {
    const isFilter = address.startsWith('?');
    const asked = new URLSearchParams(isFilter ? address : '');
    const at = isFilter ? asked.get('at') : decoded(address);
    const choices = [];
    for (const name of SHOWN) {
      for (const value of asked.getAll(name)) {
        const isNot = value.startsWith('-');
        const code = this.#code(name, isNot ? value.slice(1) : value);
        if (code !== undefined) choices.push({ name, code, isNot });
      }
    }
    const span = spanOf(asked.get('date'));
    const sort = Math.max(0, ORDERS.indexOf(asked.get('sort') ?? 'article'));
    return { number, choices, span, sort, q: asked.get('q') ?? '', at: at ? this.#engine.find(at) : undefined };
  }

  #put(question, first, count) {
    this.#asked = question;
    const codes = question.choices.map(({ name, code, isNot }) => code * 16 + COLUMNS.indexOf(name) * 2 + Number(isNot));
    for (const code of this.#months(question.span)) codes.push(code * 16 + MONTH * 2);
    this.#engine.query(Uint32Array.from(codes), question.q, question.sort, first, count);
  }

  // The codes of months; of one that nothing has, where there are none.
  #months(span) {
    if (!span) return [];
    const [first, end] = [this.#engine.first_month(), this.#engine.values(MONTH) - 1];
    const [from, to] = [Math.max(span[0] - first, 0), Math.min(span[1] - first, end - 1)];
    return from > to ? [NOBODY] : Array.from({ length: to - from + 1 }, (_, at) => from + at);
  }

  #numbers(at, length) {
    return new Uint32Array(this.#memory.buffer, at, length);
  }

  #page() {
    return [...this.#numbers(this.#engine.page_at(), this.#engine.page_len())];
  }

  #rowOf(position) {
    return this.#engine.row_of(position);
  }

  // What the collection is, which never changes.
  #abouts() {
    if (!this.#about) {
      const made = this.#engine;
      const months = made.values(MONTH) - 1;
      const totals = this.#numbers(made.totals_at(MONTH), months + 1);
      const stated = this.#all('platform').filter(({ id }) => id).length;
      const quotes = totals.reduce((sum, count) => sum + count, 0);
      this.#about = ['about', quotes, made.values(0), stated, made.values(4), made.first_month(), totals.subarray(0, months).join(' ')].join('\t');
    }
    return this.#about;
  }

  // The values of a column, by their codes.
  #all(name) {
    this.#values[name] ??= this.#pack.facets[name];
    return this.#values[name];
  }

  #code(name, id) {
    this.#codes[name] ??= new Map(this.#all(name).map((value, code) => [value.id, code]));
    return this.#codes[name].get(id);
  }

  #facets(wishes, { choices }) {
    return SHOWN.flatMap((name) => {
      const [, limit, typed] = /^(\d+):([^]*)$/.exec(wishes.get(name) ?? '') ?? [0, '8', ''];
      return this.#facet(name, Number(limit), typed, choices.filter((choice) => choice.name === name));
    });
  }

  // The values of one facet that are shown: those that are chosen, and then those of
  // the most quotes.
  #facet(name, limit, typed, chosen) {
    const column = COLUMNS.indexOf(name);
    const all = this.#all(name);
    const words = folded(typed).trim();
    const among = words ? this.#found(name, words) : undefined;
    const isStill = all.length <= STILL;
    const top = [...this.#engine.top(column, limit, among, isStill)];
    const missing = words ? [] : chosen.map(({ code }) => code).filter((code) => !top.includes(code));
    const counts = this.#numbers(this.#engine.counts_at(column), all.length);
    const totals = this.#numbers(this.#engine.totals_at(column), all.length);
    const largest = (isStill ? totals : counts).reduce((most, count) => Math.max(most, count), 0);
    const lines = [...missing, ...top].map((code) => {
      const { id, name: called } = all[code];
      return `value\t${id}\t${called}\t${counts[code]}\t${code}`;
    });
    return [`facet\t${name}\t${among ? among.length : all.length}\t${largest}`, ...lines];
  }

  // The codes of those values whose names have all that is typed in them.
  #found(name, words) {
    this.#folded[name] ??= this.#all(name).map((value) => folded(value.name));
    const names = this.#folded[name];
    const parts = words.split(/\s+/);
    const found = [];
    for (let code = 0; code < names.length; code += 1) {
      if (parts.every((part) => names[code].includes(part))) found.push(code);
    }
    return Uint32Array.from(found);
  }

  #named({ choices }) {
    return choices.map(({ name, code }) => {
      const { id, name: called } = this.#all(name)[code];
      return `name\t${name}\t${id}\t${called}`;
    });
  }

  // The quote of a row, with its article.
  async #line(position, row) {
    const { quote, article } = await this.#pack.whole(position);
    const own = (list, ids) => (list ?? []).filter(({ id }) => ids.includes(id));
    const alone = {
      ...article,
      speakers: own(article.speakers, [quote.speaker]),
      platforms: own(article.platforms, [quote.platform]),
      themes: own(article.themes, quote.themes ?? []),
      quotes: [quote],
    };
    const [platform] = this.#engine.codes(position, 1);
    return `quote\t${row}\t${this.#engine.id(position)}\t${platform}\t${JSON.stringify(alone)}`;
  }
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

// `2024-03..2024-09` as months from the year 0.
function spanOf(text) {
  const months = /^(\d{4})-(\d\d)(?:\.\.(\d{4})-(\d\d))?$/.exec(text ?? '');
  if (!months) return undefined;
  const [, year, month, lastYear = year, lastMonth = month] = months.map((part) => part && Number(part));
  const ends = [year * 12 + month - 1, lastYear * 12 + lastMonth - 1];
  return [Math.min(...ends), Math.max(...ends)];
}

// A name as it is compared with what is typed: case and accents do not matter.
function folded(text) {
  return text.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase();
}
