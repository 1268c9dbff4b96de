// Archives and questions of a kind that nobody plans for, in Node:
// node tests/explorer/extremes.mjs SITE

import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import test from 'node:test';
import { pathToFileURL } from 'node:url';

const { Explorer } = await import(pathToFileURL(`${resolve(process.argv[2])}/pullquote.js`));

const article = (speakers, themes, quotes) => ({
  format: 'pullquote/1', id: 'a', lang: 'en', title: 'A', platforms: [{ id: 'p', name: 'P' }],
  speakers: speakers.map((id) => ({ id, name: `Name ${id}`, kind: 'person' })), themes: themes.map((id) => ({ id, name: `Theme ${id}` })),
  quotes: quotes.map((quote, at) => ({ id: `q${at}`, platform: 'p', kind: 'direct', ...quote })),
});

test('a quote of a megabyte is searched, highlighted and given back', async () => {
  const half = 'wind and rain, '.repeat(35_000);
  const text = `${half}a lighthouse stands ${half}at last`;
  assert.ok(text.length > 1 << 20);
  const explorer = await Explorer.open(article(['s'], [], [text, 'a lighthouse', 'rain'].map((it) => ({ speaker: 's', text: it }))));
  const ids = (q, sort) => explorer.query({ q }, { sort }).ids;
  assert.deepEqual(ids('lighth'), ['q0', 'q1']);
  assert.deepEqual(ids('"rain, a lighthouse stands wind"'), ['q0']);
  assert.deepEqual(ids('"rain at last"'), ['q0']);
  assert.deepEqual(ids('"stands rain"'), []);
  assert.deepEqual(ids('rain', 'length'), ['q0', 'q2']);
  assert.deepEqual(ids('rain', 'relevance').toSorted(), ['q0', 'q2']);
  const start = half.length + 2;
  assert.deepEqual(explorer.highlight(text, 'lighth'), [[start, start + 6]]);
  assert.equal(explorer.highlight(text, 'wind').length, 70_000);
  assert.equal((await explorer.quote('q0')).text, text);
});

test('a hundred of them are taken in', async () => {
  const text = 'word '.repeat(200_000);
  const explorer = await Explorer.open(article(['s'], [], Array.from({ length: 100 }, (_, at) => ({ speaker: 's', text: `${text}n${at}` }))));
  assert.equal(explorer.query({ q: 'word' }).total, 100);
  assert.deepEqual(explorer.query({ q: '"word n42"' }).ids, ['q42']);
});

test('twenty thousand values with one quote each, and one on all', async () => {
  const values = Array.from({ length: 20_000 }, (_, at) => `v${at}`);
  const explorer = await Explorer.open(article(values, values, values.map((id) => ({ speaker: id, themes: [id], text: `word of ${id}` }))));
  const all = explorer.query({});
  assert.equal(all.total, 20_000);
  for (const facet of ['speaker', 'theme']) assert.ok(all.counts[facet].length === 20_000 && all.counts[facet].every((count) => count === 1));
  const one = explorer.query({ speaker: ['v777'] });
  assert.deepEqual(one.ids, ['q777']);
  assert.ok(one.counts.speaker.every((count) => count === 1));
  assert.equal(one.counts.theme.reduce((sum, count) => sum + count), 1);
  const most = explorer.query({ theme: values.slice(1) });
  assert.equal(most.total, 19_999);
  const none = explorer.query({ theme: values.map((id) => `-${id}`) });
  assert.equal(none.total, 0);
  assert.equal(explorer.query({ speaker: ['v1'], theme: ['v2'] }).total, 0);
  assert.deepEqual(explorer.query({ q: 'name' }, { limit: 1, sort: 'speaker' }).total, 20_000);
  assert.equal(explorer.query({ platform: ['p'] }).total, 20_000);
  assert.deepEqual([...explorer.query({ platform: ['-p'] }).counts.platform], [20_000]);
  assert.deepEqual([...explorer.query({ platform: ['-p'] }).counts.kind], [0, 0, 0]);
});

test('a query of ten thousand characters is answered', async () => {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const text = letters.map((letter) => `${letter}abcd`).join(' ');
  const explorer = await Explorer.open(article(['s'], [], [text, 'aabcd babcd', 'x'.repeat(10_000), '中'.repeat(10_000)].map((it) => ({ speaker: 's', text: it }))));
  const ids = (q) => explorer.query({ q }, { sort: 'relevance' }).ids;
  const long = (part) => part.repeat(Math.ceil(10_000 / part.length)).slice(0, 10_000);
  assert.deepEqual(ids(long(`${letters.join(' ')} `)), ['q0']);
  // The shorter one has more of what is asked for.
  assert.deepEqual(ids(long('a b ')), ['q1', 'q0']);
  assert.deepEqual(ids(long('x')), ['q2']);
  assert.deepEqual(ids(`${long('x')}yy`), []);
  assert.deepEqual(ids(long('中')), ['q3']);
  assert.deepEqual(ids(`${long('中')}中`), []);
  assert.deepEqual(ids(`"${long('aabcd babcd ')}"`), []);
  assert.deepEqual(ids(long('"')), ['q0', 'q1', 'q2', 'q3']);
  // Words that are nowhere, each near to one that is: a few are taken for those.
  const missing = letters.map((letter) => `${letter}acbd`);
  assert.equal(explorer.query({ q: missing.slice(0, 2).join(' ') }).corrected, 'aabcd babcd');
  assert.deepEqual(ids(long(`${missing.join(' ')} `)), []);
  assert.deepEqual(explorer.suggest(long('x'), 3), [{ word: 'x'.repeat(10_000), quotes: 1 }]);
  assert.deepEqual(explorer.highlight('ax by', long('a b ')), [[0, 1], [3, 4]]);
});
