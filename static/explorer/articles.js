// Articles as objects: their columns and texts go to the engine, all else stays
// where it is.

import { fault } from './faults.js';
import { Declared, correctionsOf } from './declared.js';
import { facetsOf } from './facets.js';
import { KINDS, NOT_STATED, Values } from './values.js';

/** @import { Article, Facets, QuoteData } from '../pullquote.js' */
/** @import { BuiltArchive, Engine, Glue } from './glue.js' */
/** @import { Value } from './values.js' */

// Texts are handed over when there are so many, or so long ones: what a processor has at
// hand.
const MANY = 512;
const LONG = 1 << 16;

/** @type {never[]} */
const NONE = [];
// In the place of a platform's code until all platforms are known.
const NOWHERE = 2 ** 32 - 1;
const ENCODER = new TextEncoder();
/** @type {Record<string, number>} */
const KIND_CODES = Object.assign(Object.create(null), Object.fromEntries(KINDS.map(({ id }, code) => [id, code])));

export class Articles {
  #articles;
  /** @type {number[]} */
  #starts = [];
  /** @type {Map<string, number> | undefined} */
  #positions;
  /** @type {Facets} */
  facets = Object.create(null);

  // What these are is seen as they are taken in.
  /** @param {Article[]} articles */
  constructor(articles) {
    this.#articles = articles;
  }

  // Hands everything to a builder in an engine of its own, which ends with it; gives what
  // the other engine then has.
  /**
   * @param {Glue} glue
   * @param {() => Promise<Glue>} another
   * @returns {Promise<Engine>}
   */
  async build(glue, another) {
    const builder = await another();
    const built = this.#built(builder);
    const opening = new glue.BuiltOpening();
    const { buffer } = builder.numbers_in();
    for (let part = 0; part < built.parts(); part += 1) {
      opening.push(built.key(part), built.width(part), new Uint8Array(buffer, built.bytes_at(part), built.bytes_len(part)));
    }
    return opening.finish();
  }

  /**
   * @param {Glue} glue
   * @returns {BuiltArchive}
   */
  #built(glue) {
    const articles = this.#articles;
    /** @param {number} at */
    const paths = (at) => (articles.length > 1 ? `articles[${at}]` : '$');
    articles.forEach((article, at) => check(article, paths(at)));
    const known = new Set();
    articles.forEach(({ id }, at) => {
      if (known.has(id)) fault(`${paths(at)}.id: another article has the id ${JSON.stringify(id)}: give each one of its own`);
      known.add(id);
    });
    const columns = new Columns(glue, articles.reduce((sum, { quotes }) => sum + quotes.length, 0));
    articles.forEach((article, at) => {
      this.#starts.push(columns.count);
      columns.add(article, paths(at));
    });
    this.#starts.push(columns.count);
    this.facets = columns.facets();
    return columns.finish();
  }

  /** @param {number} position */
  id(position) {
    const at = this.#articleAt(position);
    const article = this.#articles[at];
    const { id } = article.quotes[position - this.#starts[at]];
    return this.#articles.length > 1 ? `${article.id}/${id}` : id;
  }

  /** @param {string} id */
  position(id) {
    if (!this.#positions) {
      const count = this.#starts[this.#articles.length];
      this.#positions = new Map(Array.from({ length: count }, (_, position) => [this.id(position), position]));
    }
    return this.#positions.get(id);
  }

  /** @param {number} position */
  async quote(position) {
    const at = this.#articleAt(position);
    const { quotes, speakers, platforms, themes, ...article } = this.#articles[at];
    return { ...quotes[position - this.#starts[at]], article };
  }

  /** @param {number} position */
  #articleAt(position) {
    let [low, high] = [0, this.#starts.length - 1];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle] <= position) low = middle;
      else high = middle;
    }
    return low;
  }
}

// The codes of every quote; the texts that are searched go to the builder as they
// come.
class Columns {
  #glue;
  #builder;
  #count = 0;
  #speaker;
  #platform;
  #kind;
  #themesOf;
  #theme;
  #themeCount = 0;
  /** @type {string[]} */
  #texts = [];
  #length = 0;
  #speakers = new Values();
  #platforms = new Values();
  #themes = new Values();
  // By the code of a speaker.
  /** @type {Set<string>[]} */
  #roles = [];
  #silent = false;
  #declared = new Declared();

  // For at most so many quotes.
  /**
   * @param {Glue} glue
   * @param {number} most
   */
  constructor(glue, most) {
    this.#glue = glue;
    this.#builder = new glue.EngineBuilder();
    this.#speaker = new Uint32Array(most);
    this.#platform = new Uint32Array(most);
    this.#kind = new Uint32Array(most);
    this.#themesOf = new Uint32Array(most);
    this.#theme = new Uint32Array(2 * most);
  }

  get count() {
    return this.#count;
  }

  /**
   * @param {Article} article
   * @param {string} path
   */
  add(article, path) {
    const [speakers, platforms, themes] = [this.#speakers, this.#platforms, this.#themes];
    define(article.speakers, speakers, `${path}.speakers`);
    define(article.platforms ?? [], platforms, `${path}.platforms`);
    define(article.themes ?? [], themes, `${path}.themes`);
    this.#declared.begin(article, this.#count, path);
    for (const { id, role } of article.speakers) {
      if (role === undefined) continue;
      const roles = this.#roles[speakers.code(id) ?? 0] ??= new Set();
      roles.add(checked(role, `${path}.speakers`, 'role'));
    }
    for (const quote of article.quotes) {
      if (Object(quote) !== quote) fault(`${path}.quotes[${article.quotes.indexOf(quote)}]: this is no quote: write an object`);
      const { id, speaker, platform, text: words, original, context } = quote;
      const own = quote.themes ?? NONE;
      const kind = KIND_CODES[quote.kind];
      const who = speakers.code(speaker);
      const where = platform === undefined ? NOWHERE : platforms.code(platform);
      if (typeof words !== 'string' || typeof id !== 'string' || who === undefined || where === undefined || kind === undefined) {
        return complain(article, quote, path, speakers, platforms);
      }
      const at = this.#count;
      this.#silent ||= where === NOWHERE;
      this.#speaker[at] = who;
      this.#platform[at] = where;
      this.#kind[at] = kind;
      this.#themesOf[at] = own.length;
      for (const theme of own) {
        const code = themes.code(theme);
        if (code === undefined) return complain(article, quote, path, speakers, platforms);
        if (this.#themeCount === this.#theme.length) this.#theme = longer(this.#theme);
        this.#theme[this.#themeCount] = code;
        this.#themeCount += 1;
      }
      this.#declared.quote(quote, `${path}.quotes: ${id}`);
      this.#count += 1;
      // Words that are retracted are not found.
      const isRetracted = correctionsOf(quote).some(({ kind }) => kind === 'retracted');
      let searched = isRetracted ? '' : words;
      if (original && !isRetracted) searched += `\u0001${checked(original.text, `${path}.quotes: ${id}`, 'original.text')}`;
      if (context !== undefined) searched += `\u0001${checked(context, `${path}.quotes: ${id}`, 'context')}`;
      this.#texts.push(searched);
      this.#length += searched.length;
      if (this.#texts.length === MANY || this.#length > LONG) this.#hand();
    }
  }

  #hand() {
    this.#encoded(this.#texts, (length) => this.#builder.quotes(length));
    this.#texts = [];
    this.#length = 0;
  }

  // Writes texts to where the builder reads them, and has it take so many bytes.
  /**
   * @param {string[]} texts
   * @param {(length: number) => number} take
   */
  #encoded(texts, take) {
    const text = `${texts.join('\0')}\0`;
    // UTF-8 has up to three bytes where UTF-16 has a unit.
    const length = 3 * text.length;
    const at = this.#builder.room(length);
    const { written } = ENCODER.encodeInto(text, new Uint8Array(this.#glue.numbers_in().buffer, at, length));
    // Else what follows would be taken for other quotes.
    if (take(written) !== texts.length) fault('a text has the control character U+0000: take it out');
  }

  facets() {
    const platforms = this.#platforms.all;
    const silent = this.#silent ? [...platforms, NOT_STATED] : platforms;
    const built = [this.#speakers.all, silent, this.#themes.all, KINDS];
    return facetsOf(this.#declared.all, [...built, ...this.#declared.all.map(({ values }) => values)]);
  }

  finish() {
    if (this.#texts.length) this.#hand();
    const builder = this.#builder;
    const count = this.#count;
    const speakers = this.#speakers.all.map(({ name }, code) => [name, ...this.#roles[code] ?? []].join('\u0001'));
    /** @param {Value[]} values */
    const names = (values) => values.map(({ name }) => name);
    const silent = this.#platforms.all.length;
    const platform = this.#platform.subarray(0, count);
    if (this.#silent) platform.forEach((code, at) => { if (code === NOWHERE) platform[at] = silent; });
    this.#facet(speakers, speakers.length, this.#speaker.subarray(0, count));
    this.#facet(names(this.#platforms.all), silent + Number(this.#silent), platform);
    this.#facet(names(this.#themes.all), this.#themes.all.length, this.#theme.subarray(0, this.#themeCount), this.#themesOf.subarray(0, count));
    this.#facet([], KINDS.length, this.#kind.subarray(0, count));
    for (const { name, values, codes, lens } of this.#declared.finish(count)) {
      this.#facet(name ? names(values) : [], values.length, Uint32Array.from(codes), Uint32Array.from(lens));
    }
    return builder.finish();
  }

  // Hands over a facet: the names of its first values, which are searched, and the codes of
  // all quotes.
  /**
   * @param {string[]} names
   * @param {number} values
   * @param {Uint32Array} codes
   * @param {Uint32Array} [lens]
   */
  #facet(names, values, codes, lens) {
    for (let at = 0; at < names.length; at += MANY) {
      this.#encoded(names.slice(at, at + MANY), (length) => this.#builder.values(length));
    }
    this.#builder.facet(values, codes, lens);
  }
}

// Takes the values that an article defines.
/**
 * @param {Value[]} list
 * @param {Values} values
 * @param {string} path
 */
function define(list, values, path) {
  if (!Array.isArray(list)) fault(`${path}: there is no list: write []`);
  values.begin();
  list.forEach((value, at) => {
    if (typeof value?.id !== 'string' || typeof value.name !== 'string') fault(`${path}[${at}]: an id and a name are needed: write both`);
    values.define(value);
  });
}

/** @param {Uint32Array} numbers */
function longer(numbers) {
  const longer = new Uint32Array(2 * numbers.length + 64);
  longer.set(numbers);
  return longer;
}

/**
 * @param {Article} article
 * @param {string} path
 */
function check(article, path) {
  const format = article?.format;
  if (format === 'pullquote/1') {
    if (!Array.isArray(article.quotes)) fault(`${path}.quotes: there is no list of quotes: write "quotes": []`);
    return;
  }
  const number = /^pullquote\/(\d+)$/.exec(format)?.[1];
  if (Number(number) > 1) fault(`${path}.format: this article is in the format ${format}, which is newer than this Pullquote: update Pullquote`);
  fault(`${path}.format: this is no article: write "format": "pullquote/1"`);
}

/**
 * @param {unknown} value
 * @param {string} path
 * @param {string} field
 */
function checked(value, path, field) {
  if (typeof value !== 'string') fault(`${path}.${field}: this is no text: write it between quotation marks`);
  return value;
}

// Says what is wrong with a quote.
/**
 * @param {Article} article
 * @param {QuoteData} quote
 * @param {string} path
 * @param {Values} speakers
 * @param {Values} platforms
 * @returns {never}
 */
function complain(article, quote, path, speakers, platforms) {
  const where = `${path}.quotes[${article.quotes.indexOf(quote)}]`;
  checked(quote.id, where, 'id');
  checked(quote.text, where, 'text');
  /**
   * @param {string} field
   * @param {unknown} id
   */
  const unknown = (field, id) => fault(`${where}.${field}: no ${field} has the id ${JSON.stringify(id)}: name one that the article has`);
  if (speakers.code(quote.speaker) === undefined) unknown('speaker', quote.speaker);
  if (quote.platform !== undefined && platforms.code(quote.platform) === undefined) unknown('platform', quote.platform);
  if (!(quote.kind in KIND_CODES)) fault(`${where}.kind: write "direct", "partial" or "indirect"`);
  return unknown('themes', quote.themes);
}
