// The JavaScript API: an archive or an article that answers filters, without the
// interface.

import { engine } from './engine.js';
import { fault, told } from './faults.js';
import { facetsOf } from './facets.js';
import { read } from './source.js';

/** @import { Engine, Glue } from './glue.js' */
/** @import { Explorer as ExplorerOfTypes, Filter, QueryOptions } from '../pullquote.js' */
/** @import { Answering } from './source.js' */

// More bytes than any but an engine out of memory has.
const LARGE = 2 ** 30;
// A code that no value has.
const NOBODY = 0xffffff;

const SORTS = ['article', 'speaker', 'platform', 'length', 'relevance'];

/** @implements {ExplorerOfTypes} */
class Explorer {
  #glue;
  /** @type {Engine | undefined} */
  #engine;
  /** @type {Pick<Answering, 'facets' | 'id' | 'position' | 'quote'>} */
  #source;
  // By facet, the code of each id.
  /** @type {Record<string, Map<string, number>>} */
  #codes = Object.create(null);

  /**
   * @param {Glue} glue
   * @param {Engine} made
   * @param {Answering} source
   */
  constructor(glue, made, source) {
    this.#glue = glue;
    this.#engine = made;
    this.#source = source;
  }

  // The values of each facet: counts are aligned with these.
  get facets() {
    return this.#source.facets;
  }

  // Which quotes a filter shows. Every value may be excluded with a leading `-`.
  /**
   * @param {Filter} [filter]
   * @param {QueryOptions} [options]
   */
  query(filter = {}, options = {}) {
    const { offset = 0, limit = 20, sort = 'article' } = options ?? {};
    const order = SORTS.indexOf(sort);
    if (order < 0) fault(`there is no order ${JSON.stringify(sort)}: take one of ${SORTS.join(', ')}`);
    const made = this.#open();
    if (Object(filter) !== filter) fault('a filter is an object: { platform: [...], q: \'...\' }');
    const { choices, unknown } = this.#choices(filter);
    try {
      made.query(choices, String(filter.q ?? ''), order, whole(offset), whole(limit));
    } catch (error) {
      throw told(error);
    }
    const { buffer } = this.#glue.numbers_in();
    /**
     * @param {number} at
     * @param {number} length
     */
    const numbers = (at, length) => new Uint32Array(buffer, at, length);
    const counts = Object.create(null);
    this.#names().forEach((facet, at) => {
      counts[facet] = numbers(made.counts_at(at), made.values(at)).slice();
    });
    const ids = Array.from(numbers(made.page_at(), made.page_len()), (position) => this.#source.id(position));
    return { total: made.total(), ids, counts, corrected: made.corrected(), unknown };
  }

  // One quote, as its article has it, with what is known of the article.
  /** @param {string} id */
  async quote(id) {
    this.#open();
    const position = this.#source.position(String(id));
    if (position === undefined) fault(`no quote has the id ${JSON.stringify(id)}`);
    return this.#source.quote(position);
  }

  // The parts of a text that match a search, as [start, end] in its characters.
  /**
   * @param {string} text
   * @param {string} q
   * @returns {[number, number][]}
   */
  highlight(text, q) {
    const flat = this.#glue.highlights(textOf(text, 'what is searched'), textOf(q, 'a search'));
    return Array.from({ length: flat.length / 2 }, (_, at) => [flat[2 * at], flat[2 * at + 1]]);
  }

  // The words that begin as the last one typed, those of most quotes first.
  /** @param {string} q */
  suggest(q, limit = 8) {
    const flat = this.#open().suggest(textOf(q, 'what is typed'), whole(limit));
    return Array.from({ length: flat.length / 2 }, (_, at) => ({ word: flat[2 * at], quotes: flat[2 * at + 1] }));
  }

  // Gives the memory back. Nothing can be asked afterwards.
  free() {
    this.#engine?.free();
    this.#engine = undefined;
    this.#source = NOTHING;
  }

  #open() {
    return this.#engine ?? fault('this explorer has been freed: open another');
  }

  // The facets, in the order of their numbers in the engine.
  #names() {
    return Object.keys(this.facets);
  }

  /** @param {Filter} filter */
  #choices(filter) {
    /** @type {number[]} */
    const choices = [];
    /** @type {Record<string, string[]>} */
    const unknown = Object.create(null);
    const names = this.#names();
    for (const name of Object.keys(filter)) {
      if (name !== 'q' && !names.includes(name)) fault(`there is no facet ${JSON.stringify(name)}: filter by ${names.join(', ')} and q`);
    }
    names.forEach((facet, at) => {
      // One value may stand for itself.
      for (const value of [filter[facet] ?? []].flat().map(String)) {
        this.#codes[facet] ??= new Map(this.facets[facet].map(({ id }, code) => [id, code]));
        const excluded = value.startsWith('-');
        const id = excluded ? value.slice(1) : value;
        const code = this.#codes[facet].get(id);
        if (code === undefined) (unknown[facet] ??= []).push(id);
        choices.push((code ?? NOBODY) * 256 + at * 2 + Number(excluded));
      }
    });
    return { choices: Uint32Array.from(choices), unknown: Object.keys(unknown).length ? { ...unknown } : undefined };
  }
}

// What a freed explorer has in the place of its source.
const NOTHING = { facets: facetsOf([], []), id: () => '', position: () => undefined, quote: () => fault('there is no quote') };

// A number as the engine takes it; `Infinity` is as many as there are.
/** @param {number} number */
const whole = (number) => Math.max(0, Math.min(Math.trunc(number) || 0, 2 ** 32 - 1));

// A text that somebody gives.
/**
 * @param {unknown} given
 * @param {string} name
 */
const textOf = (given, name) => (typeof given === 'string' ? given : fault(`${name} is no text: give a string`));

// Opens an article, a list of articles, JSON text, an address, or a pack's bytes.
/**
 * @param {unknown} from
 * @param {{ signal?: AbortSignal }} [options]
 */
export async function open(from, options) {
  const [glue, source] = await Promise.all([engine(), read(from, options ?? {})]);
  const glues = [glue];
  const another = async () => {
    glues.push(await engine());
    return glues[1];
  };
  try {
    return new Explorer(glue, await source.build(glue, another), source);
  } catch (error) {
    // What WebAssembly does when its four gigabytes are not enough, or the tab's.
    const isLarge = error instanceof WebAssembly.RuntimeError && glues.some((it) => it.numbers_in().buffer.byteLength > LARGE);
    if (isLarge) fault('this is more than there is memory for: open fewer articles, or a pack of them');
    throw told(error);
  }
}
