// The values of a facet over many articles. Those of the same id and name are
// one; where another name has the id, the later value's id gets a number, as in
// `mayor~2`, which no article's own id can have.

/** @typedef {{ id: string, name: string }} Value */

export class Values {
  /** @type {Value[]} */
  all = [];
  // For each id the codes of its names, and which of them the last article that has
  // defined it gave it.
  /** @type {Map<string, { codes: number[], code: number, article: number }>} */
  #byId = new Map();
  #article = 0;

  // Begins another article.
  begin() {
    this.#article += 1;
  }

  // Takes a value as the article defines it.
  /** @param {Value} value */
  define(value) {
    const { id, name } = value;
    let known = this.#byId.get(id);
    if (!known) this.#byId.set(id, known = { codes: [], code: 0, article: 0 });
    known.article = this.#article;
    for (const code of known.codes) {
      if (this.all[code].name === name) {
        known.code = code;
        return;
      }
    }
    known.code = this.#push(value, known.codes.length ? `${id}~${known.codes.length + 1}` : id);
    known.codes.push(known.code);
  }

  // The code of a value that the article has defined.
  /** @param {string} id */
  code(id) {
    const known = this.#byId.get(id);
    return known?.article === this.#article ? known.code : undefined;
  }

  /**
   * @param {Value} value
   * @param {string} id
   */
  #push(value, id) {
    return this.all.push(id === value.id ? value : { ...value, id }) - 1;
  }
}

export const KINDS = [
  { id: 'direct', name: 'Direct quote' },
  { id: 'partial', name: 'Partial quote' },
  { id: 'indirect', name: 'Reported speech' },
];

export const NOT_STATED = { id: '', name: 'Not stated' };
