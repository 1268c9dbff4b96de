// What the browser finds of the quotes in passages.json: node tests/vectors/passages.mjs
//
// `pullquote check --source` is held by the same file (tests/it/check/vectors.rs);
// what it alone can do is marked there by `only`.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';

import { find } from '../../static/passages/find.js';
import { fold } from '../../static/passages/fold.js';

// Node has it from version 21 on; browsers that are supported have it.
Map.groupBy ??= (items, key) => {
  const groups = new Map();
  for (const item of items) groups.set(key(item), [...groups.get(key(item)) ?? [], item]);
  return groups;
};

const read = (name) => readFile(new URL(name, import.meta.url), 'utf8');

for (const { name, passage, text, only } of JSON.parse(await read('passages.json'))) {
  test(`the browser finds the passage: ${name}`, { skip: only === 'check' }, () => {
    const source = `What stands before it. ${passage} What stands after it.`;
    const folded = fold(source);
    const places = find(folded.text, [{ id: 'q', kind: 'direct', text }]).get('q');
    assert.ok(places, 'it is found');
    const found = source.slice(folded.start(places[0][0]), folded.end(places.at(-1)[1]));
    // What nobody sees at its ends may be left out.
    assert.equal(fold(found).text, fold(passage).text);
  });
}
