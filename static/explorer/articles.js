// Articles as objects: their columns and texts go to the engine, all else stays
// where it is.

import { fault } from './faults.js';
import { KINDS, NOT_STATED, Values } from './values.js';

// So many quotes are handed over at a time, or so long ones.
const CHUNK = 8192;
const LONG = 4 << 20;

const NONE = [];
const KIND_CODES = Object.assign(Object.create(null), Object.fromEntries(KINDS.map(({ id }, code) => [id, code])));

export class Articles {
  #articles;
  #starts = [];
  #positions;

  constructor(articles) {
    this.#articles = articles;
  }

  // Hands everything to a builder of the engine; gives what that makes.
  build(Builder) {
    const columns = new Columns();
    for (const [at, article] of this.#articles.entries()) {
      this.#starts.push(columns.kind.length);
      columns.add(article, this.#articles.length > 1 ? `articles[${at}]` : '$');
    }
    this.#starts.push(columns.kind.length);
    this.facets = columns.facets();
    return columns.build(new Builder());
  }

  id(position) {
    const at = this.#articleAt(position);
    const article = this.#articles[at];
    const { id } = article.quotes[position - this.#starts[at]];
    return this.#articles.length > 1 ? `${article.id}/${id}` : id;
  }

  position(id) {
    if (!this.#positions) {
      const count = this.#starts.at(-1);
      this.#positions = new Map(Array.from({ length: count }, (_, position) => [this.id(position), position]));
    }
    return this.#positions.get(id);
  }

  async quote(position) {
    const at = this.#articleAt(position);
    const { quotes, speakers, platforms, themes, ...article } = this.#articles[at];
    return { ...quotes[position - this.#starts[at]], article };
  }

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

// The codes of every quote, and the texts that are searched.
class Columns {
  speaker = [];
  platform = [];
  theme = [];
  themesOf = [];
  kind = [];
  #texts = [];
  #speakers = new Values();
  #platforms = new Values();
  #themes = new Values();
  #roles = [];
  #silent = false;

  add(article, path) {
    checkFormat(article, path);
    const speakers = this.#codes(article.speakers, this.#speakers, `${path}.speakers`);
    const platforms = this.#codes(article.platforms ?? [], this.#platforms, `${path}.platforms`);
    const themes = this.#codes(article.themes ?? [], this.#themes, `${path}.themes`);
    for (const { id, role } of article.speakers) {
      if (role === undefined) continue;
      const roles = this.#roles[speakers.get(id)] ??= new Set();
      roles.add(checked(role, `${path}.speakers`, 'role'));
    }
    if (!Array.isArray(article.quotes)) fault(`${path}.quotes: there is no list of quotes: write "quotes": []`);
    for (const quote of article.quotes) {
      const { id, speaker, platform, themes: own = NONE, text: words, original, context } = quote;
      const kind = KIND_CODES[quote.kind];
      const who = speakers.get(speaker);
      const where = platform === undefined ? -1 : platforms.get(platform);
      if (typeof words !== 'string' || typeof id !== 'string' || who === undefined || where === undefined || kind === undefined) {
        complain(article, quote, path, speakers, platforms);
      }
      this.#silent ||= where < 0;
      this.speaker.push(who);
      this.platform.push(where);
      this.kind.push(kind);
      this.themesOf.push(own.length);
      for (const theme of own) {
        const code = themes.get(theme);
        if (code === undefined) complain(article, quote, path, speakers, platforms);
        this.theme.push(code);
      }
      let searched = words;
      if (original) searched += `\u0001${checked(original.text, `${path}.quotes: ${id}`, 'original.text')}`;
      if (context !== undefined) searched += `\u0001${checked(context, `${path}.quotes: ${id}`, 'context')}`;
      this.#texts.push(searched);
    }
  }

  facets() {
    const platforms = this.#platforms.all;
    return {
      speaker: this.#speakers.all,
      platform: this.#silent ? [...platforms, NOT_STATED] : platforms,
      theme: this.#themes.all,
      kind: KINDS,
    };
  }

  build(builder) {
    const silent = this.#platforms.all.length;
    hand(this.#texts, (bytes) => builder.quotes(bytes));
    const named = ({ name }, code) => [name, ...this.#roles[code] ?? []].join('\u0001');
    hand(this.#speakers.all.map(named), (bytes) => builder.speakers(bytes));
    builder.facet(this.#speakers.all.length, Uint32Array.from(this.speaker));
    builder.facet(silent + Number(this.#silent), Uint32Array.from(this.platform, (code) => (code < 0 ? silent : code)));
    builder.facet(this.#themes.all.length, Uint32Array.from(this.theme), Uint32Array.from(this.themesOf));
    builder.facet(KINDS.length, Uint32Array.from(this.kind));
    return builder.finish();
  }

  // The code of each value that an article defines, by the article's own id.
  #codes(list, values, path) {
    if (!Array.isArray(list)) fault(`${path}: there is no list: write []`);
    const codes = new Map();
    for (let at = 0; at < list.length; at += 1) {
      const value = list[at];
      if (typeof value?.id !== 'string' || typeof value.name !== 'string') fault(`${path}[${at}]: an id and a name are needed: write both`);
      codes.set(value.id, values.code(value));
    }
    return codes;
  }
}

function hand(texts, add) {
  const encoder = new TextEncoder();
  for (let from = 0; from < texts.length;) {
    let at = from;
    for (let length = 0; at < texts.length && at < from + CHUNK && length < LONG; at += 1) length += texts[at].length;
    const chunk = texts.slice(from, at);
    // Else what follows would be taken for other quotes.
    if (add(encoder.encode(`${chunk.join('\0')}\0`)) !== chunk.length) {
      fault('a text has the control character U+0000: take it out');
    }
    from = at;
  }
}

function checkFormat(article, path) {
  const format = article?.format;
  if (format === 'pullquote/1') return;
  const number = /^pullquote\/(\d+)$/.exec(format)?.[1];
  if (number > 1) fault(`${path}.format: this article is in the format ${format}, which is newer than this Pullquote: update Pullquote`);
  fault(`${path}.format: this is no article: write "format": "pullquote/1"`);
}

function checked(value, path, field) {
  if (typeof value !== 'string') fault(`${path}.${field}: this is no text: write it between quotation marks`);
  return value;
}

// Says what is wrong with a quote.
function complain(article, quote, path, speakers, platforms) {
  const where = `${path}.quotes[${article.quotes.indexOf(quote)}]`;
  checked(quote.id, where, 'id');
  checked(quote.text, where, 'text');
  const unknown = (field, id) => fault(`${where}.${field}: no ${field} has the id ${JSON.stringify(id)}: name one that the article has`);
  if (!speakers.has(quote.speaker)) unknown('speaker', quote.speaker);
  if (quote.platform !== undefined && !platforms.has(quote.platform)) unknown('platform', quote.platform);
  if (!(quote.kind in KIND_CODES)) fault(`${where}.kind: write "direct", "partial" or "indirect"`);
  unknown('themes', quote.themes);
}
