// The values of a facet over many articles. Those of the same id and name are
// one; where another name has the id, the later value's id gets a number, as in
// `mayor~2`, which no article's own id can have.

export class Values {
  all = [];
  #byId = new Map();

  // The code of a value as an article defines it.
  code(value) {
    const { id, name } = value;
    const same = this.#byId.get(id);
    if (!same) {
      this.#byId.set(id, [this.#push(value, id)]);
      return this.all.length - 1;
    }
    for (const code of same) if (this.all[code].name === name) return code;
    same.push(this.#push(value, `${id}~${same.length + 1}`));
    return this.all.length - 1;
  }

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
