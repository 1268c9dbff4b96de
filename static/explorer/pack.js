// A pack: its head goes to the engine, its texts are read when they are shown.

import { facetsOf } from './facets.js';
import { ExplorerError, fault, told } from './faults.js';

/** @import { Article, Facets, Quote, QuoteData } from '../pullquote.js' */
/** @import { Engine, Glue } from './glue.js' */

/**
 * @typedef {Uint8Array<ArrayBuffer>} Bytes
 *
 * Where the bytes of a pack are.
 * @typedef {object} Held
 * @property {number} [length] How many there are, in memory.
 * @property {(offset: number, length: number) => Bytes | Promise<Bytes>} read
 * @property {(offset: number, room: Uint8Array) => boolean} [copy]
 * @property {string} [url]
 * @property {(offset: number, end: number) => AsyncIterable<Uint8Array>} [pieces]
 * @property {() => Promise<boolean>} [isReplaced]
 */

// So many blocks of texts are kept as they were before they were compressed.
const KEPT = 256;
// Of so many ids it is known which quotes they are.
const NAMED = 4096;
// How an article calls its values, by facet.
/** @type {['speaker' | 'platform' | 'theme', 'speakers' | 'platforms' | 'themes'][]} */
const LISTS = [['speaker', 'speakers'], ['platform', 'platforms'], ['theme', 'themes']];

export class Pack {
  #from;
  #first;
  /** @type {Engine | undefined} */
  #made;
  /** @type {Facets | undefined} */
  #facets;
  // The facets that articles declare, each with its id and its name.
  /** @type {{ id: string, name: string }[]} */
  own = [];
  /** @type {Map<number, Promise<Uint8Array>>} */
  #blocks = new Map();
  // Told how many bytes of the index are there, of how many.
  /** @type {(done: number, of: number) => void} */
  heard = () => {};
  // Of ids that were given out lately, whose quotes are likely to be asked for.
  /** @type {Map<string, number>} */
  #positions = new Map();

  // `from.read(offset, length)` gives bytes of the pack, `from.pieces(offset, end)`
  // many, one piece after the other; `first` are those that it begins with. Or they are
  // in memory, and `from.copy(offset, room)` copies some.
  /**
   * @param {Held} from
   * @param {Uint8Array} [first]
   */
  constructor(from, first) {
    this.#from = from;
    this.#first = first;
  }

  /**
   * @param {Glue} glue
   * @returns {Promise<Engine>}
   */
  async build(glue) {
    const { pieces } = this.#from;
    const first = this.#first;
    this.#first = undefined;
    if (!pieces || !first) {
      this.#made = glue.open_held(this.#from);
      return this.#made;
    }
    const made = await this.#checked(async () => {
      const opening = new glue.PackOpening(first);
      let at = opening.start();
      const end = opening.end();
      const begun = first.subarray(at, end);
      opening.push(begun);
      const of = end - at;
      at += begun.length;
      for await (const piece of pieces(at, end)) {
        opening.push(piece);
        at += piece.length;
        this.heard(of - (end - at), of);
      }
      return opening.finish();
    });
    this.#made = made;
    return made;
  }

  get #engine() {
    return this.#made ?? fault('this pack has not been opened');
  }

  // Reads some of the pack and checks it. Where another has taken its place, what is read
  // of that fails the checksums, or is not there: it is never shown.
  /**
   * @template Read
   * @param {() => Promise<Read>} read
   * @returns {Promise<Read>}
   */
  async #checked(read) {
    try {
      return await read();
    } catch (error) {
      const isExplained = error instanceof ExplorerError && error.why;
      if (!isExplained && await this.#from.isReplaced?.()) fault(`${this.#from.url} has been replaced since it was opened: open it again`, 'replaced');
      throw told(error);
    }
  }

  // The values of each facet, in the order in which the engine counts them.
  get facets() {
    if (!this.#facets) {
      const { own, values } = JSON.parse(this.#engine.values_json());
      this.own = own;
      this.#facets = facetsOf(own, values);
    }
    return this.#facets;
  }

  /** @param {number} position */
  id(position) {
    const id = this.#engine.id(position);
    if (this.#positions.size === NAMED) this.#positions.clear();
    this.#positions.set(id, position);
    return id;
  }

  /** @param {string} id */
  position(id) {
    return this.#positions.get(id) ?? this.#engine.find(id);
  }

  /**
   * @param {number} position
   * @returns {Promise<Quote>}
   */
  async quote(position) {
    const { quote, article: { speakers, platforms, themes, ...article } } = await this.whole(position);
    return { ...quote, article };
  }

  // A quote, and its article with all that it defines.
  /** @param {number} position */
  async whole(position) {
    const at = this.#engine.article_of(position);
    const [quotes, articles] = await Promise.all([this.#block(position, true), this.#block(at, false)]);
    const [id, text, more] = this.#engine.quote_record(position, quotes);
    const article = this.#defined(JSON.parse(this.#engine.article_record(at, articles)));
    /**
     * @param {string} facet
     * @param {number} at
     */
    const ids = (facet, at) => Array.from(this.#engine.codes(position, at), (code) => this.facets[facet][code].id.split('~')[0]);
    const [platform] = ids('platform', 1);
    /** @type {Partial<QuoteData>} */
    const quote = { id, speaker: ids('speaker', 0)[0] };
    if (platform) quote.platform = platform;
    const own = ids('theme', 2);
    if (own.length) quote.themes = own;
    const paragraph = this.#engine.paragraph(position);
    if (paragraph) quote.paragraph = paragraph;
    return { quote: { ...quote, kind: ids('kind', 3)[0], text, ...more ? JSON.parse(more) : {} }, article };
  }

  // Whether a quote and its article are at hand, or on their way.
  /** @param {number} position */
  isNear(position) {
    /**
     * @param {number} record
     * @param {boolean} isQuote
     */
    const isNear = (record, isQuote) => this.#blocks.has(this.#engine.block_of(record, isQuote)[0]);
    return isNear(position, true) && isNear(this.#engine.article_of(position), false);
  }

  // An article with what the codes stand for that it has in the place of values.
  /**
   * @param {any} article
   * @returns {Article}
   */
  #defined(article) {
    for (const [facet, list] of LISTS) {
      /** @param {number | object} it */
      const value = (it) => (typeof it === 'number' ? this.facets[facet][it] ?? fault('this pack was written wrongly: pack its articles again') : it);
      if (article[list]) article[list] = article[list].map(value);
    }
    return article;
  }

  // The titles of all articles, as bytes: each ended by a line feed.
  async titles() {
    const [offset, length] = this.#engine.titles_at();
    return inflate(await this.part(offset, length, (bytes) => this.#engine.check_titles(bytes)));
  }

  /**
   * Some bytes of the pack, which `check` checks.
   * @param {number} offset
   * @param {number} length
   * @param {(bytes: Uint8Array<ArrayBuffer>) => void} check
   */
  part(offset, length, check) {
    return this.#checked(async () => {
      const bytes = await this.#from.read(offset, length);
      check(bytes);
      return bytes;
    });
  }

  /** @param {Uint8Array<ArrayBuffer>} bytes */
  inflate(bytes) {
    return inflate(bytes);
  }

  /**
   * @param {number} record
   * @param {boolean} isQuote
   */
  async #block(record, isQuote) {
    const [offset, length] = this.#engine.block_of(record, isQuote);
    let block = this.#blocks.get(offset);
    if (!block) {
      block = this.#inflated(record, isQuote, offset, length);
      this.#blocks.set(offset, block);
      const [oldest] = this.#blocks.keys();
      if (this.#blocks.size > KEPT) this.#blocks.delete(oldest);
      block.catch(() => this.#blocks.delete(offset));
    }
    return block;
  }

  /**
   * @param {number} record
   * @param {boolean} isQuote
   * @param {number} offset
   * @param {number} length
   */
  async #inflated(record, isQuote, offset, length) {
    return inflate(await this.part(offset, length, (bytes) => this.#engine.check_block(record, isQuote, bytes)));
  }
}

/**
 * @param {Bytes} bytes
 * @returns {Promise<Bytes>}
 */
async function inflate(bytes) {
  const inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(inflated).arrayBuffer());
}

// A pack that is in memory, of which the engine copies what questions need.
/**
 * @param {Bytes} bytes
 * @returns {Held}
 */
export function inMemory(bytes) {
  /**
   * @param {number} offset
   * @param {number} length
   */
  const read = (offset, length) => bytes.subarray(offset, offset + length);
  return {
    length: bytes.length,
    read,
    copy(offset, room) {
      const part = read(offset, room.length);
      if (part.length === room.length) room.set(part);
      return part.length === room.length;
    },
  };
}
