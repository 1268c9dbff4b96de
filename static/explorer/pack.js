// A pack: its head goes to the engine, its texts are read when they are shown.

import { fault } from './faults.js';

const FIRST = 65_536;
// So many blocks of texts are kept as they were before they were compressed.
const KEPT = 32;

export class Pack {
  #read;
  #engine;
  #facets;
  #blocks = new Map();
  // Told how many bytes of the index are there, of how many.
  heard = () => {};

  // `read(offset, length, heard)` gives bytes of the pack, and says how many came.
  constructor(read) {
    this.#read = read;
  }

  async build(_, glue) {
    const first = await this.#read(0, FIRST);
    const length = glue.PackOpening.head_len(first);
    const head = length <= first.length ? first.subarray(0, length) : await this.#read(0, length);
    const opening = new glue.PackOpening(head);
    const wanted = opening.wanted();
    let [done, of] = [0, 0];
    for (let at = 2; at < wanted.length; at += 3) of += wanted[at];
    const come = (more) => this.heard(done += more, of);
    for (let at = 0; at < wanted.length; at += 3) {
      opening.take(wanted[at], await this.#read(wanted[at + 1], wanted[at + 2], come));
    }
    this.#engine = opening.finish();
    return this.#engine;
  }

  get facets() {
    this.#facets ??= JSON.parse(this.#engine.values_json());
    return this.#facets;
  }

  id(position) {
    return this.#engine.id(position);
  }

  position(id) {
    return this.#engine.find(id);
  }

  async quote(position) {
    const { quote, article: { speakers, platforms, themes, ...article } } = await this.whole(position);
    return { ...quote, article };
  }

  // A quote, and its article with all that it defines.
  async whole(position) {
    const at = this.#engine.article_of(position);
    const [quotes, articles] = await Promise.all([this.#block(position, true), this.#block(at, false)]);
    const [id, text, more] = this.#engine.quote_record(position, quotes);
    const article = JSON.parse(this.#engine.article_record(at, articles));
    const ids = (facet, at) => Array.from(this.#engine.codes(position, at), (code) => this.facets[facet][code].id.split('~')[0]);
    const [platform] = ids('platform', 1);
    const quote = { id, speaker: ids('speaker', 0)[0] };
    if (platform) quote.platform = platform;
    const own = ids('theme', 2);
    if (own.length) quote.themes = own;
    const paragraph = this.#engine.paragraph(position);
    if (paragraph) quote.paragraph = paragraph;
    return { quote: { ...quote, kind: ids('kind', 3)[0], text, ...more ? JSON.parse(more) : {} }, article };
  }

  // The titles of all articles.
  async titles() {
    const bytes = await this.#read(...this.#engine.titles_at());
    this.#engine.check_titles(bytes);
    return new TextDecoder().decode(await inflate(bytes)).split('\n').slice(0, -1);
  }

  async #block(record, isQuote) {
    const [offset, length] = this.#engine.block_of(record, isQuote);
    let block = this.#blocks.get(offset);
    if (!block) {
      block = this.#inflated(record, isQuote, offset, length);
      this.#blocks.set(offset, block);
      if (this.#blocks.size > KEPT) this.#blocks.delete(this.#blocks.keys().next().value);
      block.catch(() => this.#blocks.delete(offset));
    }
    return block;
  }

  async #inflated(record, isQuote, offset, length) {
    const bytes = await this.#read(offset, length);
    this.#engine.check_block(record, isQuote, bytes);
    return inflate(bytes);
  }
}

async function inflate(bytes) {
  const inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(inflated).arrayBuffer());
}

// Reads a pack that is in memory.
export function inMemory(bytes) {
  return (offset, length) => bytes.subarray(offset, offset + length);
}

// Reads parts of a pack over HTTP; a connection that is lost is tried once more.
export function overHttp(url, signal) {
  const ask = async (offset, length, heard) => {
    const headers = { Range: `bytes=${offset}-${offset + length - 1}` };
    const answer = await fetch(url, { headers, signal });
    if (answer.status !== 206) fault(`${url} answered ${answer.status} ${answer.statusText} where a part of it was asked for`);
    return heard ? arriving(answer.body, length, heard) : new Uint8Array(await answer.arrayBuffer());
  };
  return async (offset, length, heard) => {
    if (!length) return new Uint8Array();
    let bytes = await ask(offset, length, heard).catch(() => undefined);
    bytes ??= await ask(offset, length).catch((error) => (
      fault(`${url} cannot be read (${error.message}): is the network there?`)));
    return bytes;
  };
}

// The bytes of a body, each part of which is told of.
async function arriving(body, length, heard) {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const reader = body.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) return bytes.subarray(0, at);
    if (at + value.length > length) fault('the server sends more than it was asked for');
    bytes.set(value, at);
    at += value.length;
    heard(value.length);
  }
}
