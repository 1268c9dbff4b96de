// The JavaScript API in Node: node tests/explorer/node.mjs SITE PACK LATER ARTICLE...
// PACK is of the articles, in their order; LATER of the same, the other way round.

import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import test, { after, before } from 'node:test';
import { pathToFileURL } from 'node:url';

import { answer } from './naive.mjs';

const [site, packFile, laterFile, ...files] = process.argv.slice(2).map((path) => resolve(path));
const { Explorer } = await import(pathToFileURL(`${site}/pullquote.js`));
const pack = new Uint8Array(await readFile(packFile));
const later = new Uint8Array(await readFile(laterFile));
const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
const articles = texts.map((text) => JSON.parse(text));

// Each value alone, included and excluded; pairs of facets; and words.
function* filters(facets) {
  yield {};
  for (const [facet, list] of Object.entries(facets)) {
    for (const { id } of list) yield { [facet]: [id] };
    for (const { id } of list) if (id) yield { [facet]: [`-${id}`] };
  }
  for (const { id } of facets.platform) for (const { id: theme } of facets.theme) yield { platform: [id], theme: [`-${facets.theme[0].id}`, theme].slice(Number(theme === facets.theme[0].id)) };
  for (const q of ['the', 'th', 'of the', 'and th', 'china', 'lamp', 'qqq']) {
    yield { q };
    for (const { id } of facets.kind) yield { q, kind: [id] };
  }
}

function agrees(explorer, list) {
  for (const filter of filters(explorer.facets)) {
    const { total, ids, counts, corrected } = explorer.query(filter);
    if (corrected) {
      assert.equal(answer(list, explorer.facets, { q: filter.q }).total, 0);
      continue;
    }
    const got = { total, ids, counts: Object.fromEntries(Object.entries(counts).map(([facet, all]) => [facet, [...all]])) };
    assert.deepEqual(got, answer(list, explorer.facets, filter), JSON.stringify(filter));
  }
}

test('an article answers as it reads, whatever it is opened from', async () => {
  const mark = '\uFEFF';
  for (const from of [articles[0], texts[0], mark + texts[0], new TextEncoder().encode(mark + texts[0]), [articles[0]]]) {
    const explorer = await Explorer.open(from);
    agrees(explorer, [articles[0]]);
    explorer.free();
    assert.throws(() => explorer.query({}), /has been freed/);
  }
});

test('several articles and their pack answer alike, and quotes come back', async () => {
  const [built, opened] = [await Explorer.open(articles), await Explorer.open(pack)];
  const ids = ({ id, name }) => ({ id, name });
  for (const facet of Object.keys(built.facets)) assert.deepEqual(opened.facets[facet].map(ids), built.facets[facet].map(ids));
  assert.deepEqual(opened.facets.speaker.map(({ kind, role }) => [kind, role]), built.facets.speaker.map(({ kind, role }) => [kind, role]));
  for (const explorer of [built, opened]) agrees(explorer, articles);
  for (const sort of ['article', 'speaker', 'platform', 'length', 'relevance']) {
    const page = (explorer) => explorer.query({ q: 'th' }, { sort, offset: 3, limit: 50 }).ids;
    assert.deepEqual(page(opened), page(built), sort);
  }
  const { ids: all, total } = built.query({}, { limit: Infinity });
  assert.equal(all.length, total);
  for (const id of all) assert.deepEqual(await opened.quote(id), await built.quote(id));
  await assert.rejects(opened.quote('nobody/nothing'), /no quote has the id/);
  assert.deepEqual(opened.suggest('th', 3), built.suggest('th', 3));
});

test('in Node, a path opens a pack or an article, from the folder that one is in', async () => {
  const pages = [];
  for (const from of [relative(process.cwd(), packFile), pathToFileURL(packFile)]) {
    const explorer = await Explorer.open(from);
    pages.push(explorer.query({ q: 'th' }, { limit: Infinity }).ids);
  }
  assert.deepEqual(pages[0], pages[1]);
  agrees(await Explorer.open(files[0]), [articles[0]]);
  await assert.rejects(Explorer.open('nowhere.pq'), /nowhere\.pq cannot be read .*: is the path right\?/);
});

test('in Node, what addresses give a meaning to is a part of a path like any other', async () => {
  const [folder, here] = [await mkdtemp(join(tmpdir(), 'pullquote 100%#')), process.cwd()];
  const names = [
    './no#1.json', './100% x.json', './what?.json', './%41.json', 'deep #2/a%20b.json', 'a:b.json', '[1].json', '{a} b.json', ' blank.json ', '中文 é.json',
    // On other systems than Windows these are names of files.
    'C:\\data\\a.json', '\\\\server\\share\\a.json',
  ];
  try {
    process.chdir(folder);
    await mkdir('deep #2');
    for (const [at, name] of names.entries()) {
      await writeFile(name, JSON.stringify({ ...articles[0], quotes: articles[0].quotes.slice(0, at + 1) }));
    }
    for (const [at, name] of names.entries()) {
      for (const from of [name, join(folder, name), pathToFileURL(name), pathToFileURL(name).href]) {
        const explorer = await Explorer.open(from);
        assert.equal(explorer.query().total, at + 1, `${from}`);
        explorer.free();
      }
      await rm(name);
      await assert.rejects(Explorer.open(join(folder, name)), { name: 'ExplorerError', message: /cannot be read .*: is the path right\?/ });
    }
    await assert.rejects(Explorer.open('D:\\nowhere#1.json'), /^ExplorerError: D:\\nowhere#1\.json cannot be read/);
    await assert.rejects(Explorer.open('[nowhere].json'), /this is no JSON/);
    await assert.rejects(Explorer.open(''), { name: 'ExplorerError' });
  } finally {
    process.chdir(here);
    await rm(folder, { recursive: true });
  }
});

test('one value may stand for itself, and what is no filter is refused with a sentence', async () => {
  const explorer = await Explorer.open(articles[0]);
  const { id } = explorer.facets.speaker[0];
  assert.deepEqual(explorer.query({ speaker: id }).ids, explorer.query({ speaker: [id] }).ids);
  assert.throws(() => explorer.query({ article: ['a'] }), /there is no facet "article": filter by speaker, platform, theme, kind and q/);
  assert.throws(() => explorer.query(null), { name: 'ExplorerError', message: /a filter is an object/ });
  assert.throws(() => explorer.highlight(null, 'a'), /what is searched is no text: give a string/);
  assert.throws(() => explorer.highlight('a', undefined), /a search is no text/);
  assert.throws(() => explorer.suggest(null), { name: 'ExplorerError', message: /what is typed is no text/ });
  assert.equal(explorer.query({ q: null }, null).total, articles[0].quotes.length);
  await assert.rejects(explorer.quote(), /no quote has the id/);
  explorer.free();
  await assert.rejects(explorer.quote(id), /has been freed/);
  await assert.rejects(Explorer.open(pack.subarray(0, 2000)), { name: 'ExplorerError' });
  await assert.rejects(Explorer.open([articles[0], articles[0]]), /articles\[1\]\.id: another article has the id/);
});

test('an article answers that has nothing but what is required', async () => {
  const bare = {
    format: 'pullquote/1', id: 'bare', lang: 'en', title: 'Only what is required',
    speakers: [{ id: 'mayor', name: 'Ada Quay', kind: 'person' }, { id: 'bo', name: 'Bo Lind', kind: 'person' }],
    quotes: [
      { id: 'mayor-1', speaker: 'mayor', kind: 'direct', text: 'We pay for it, and nobody looks at it.' },
      { id: 'bo-1', speaker: 'bo', kind: 'direct', text: 'Nobody needs a lamp that shines on nothing.' },
    ],
  };
  const explorer = await Explorer.open(bare);
  assert.deepEqual(explorer.facets.theme, []);
  assert.deepEqual([...explorer.query({ speaker: '-bo' }).counts.platform], [1]);
  assert.deepEqual(explorer.query({ q: 'lamp', platform: '' }).ids, ['bo-1']);
  assert.deepEqual(explorer.query({ theme: 'light' }).unknown, { theme: ['light'] });
  const { article, ...quote } = await explorer.quote('mayor-1');
  assert.deepEqual(quote, bare.quotes[0]);
  assert.deepEqual(article, { format: 'pullquote/1', id: 'bare', lang: 'en', title: 'Only what is required' });
});

test('facets of an author are filtered, counted and named like the others', async () => {
  const council = articles.at(-1);
  for (const explorer of [await Explorer.open(council), await Explorer.open(pack)]) {
    assert.deepEqual(Object.keys(explorer.facets), ['speaker', 'platform', 'theme', 'kind', 'district', 'tone', 'corrected']);
    assert.deepEqual(explorer.facets.district.map(({ name }) => name), ['Old Town', 'Nørreport & Quay', '2nd Ward']);
    const found = explorer.query({ district: 'Old Town', tone: ['-worried'] });
    assert.deepEqual(found.ids.map((id) => id.split('/').pop()), ['lind-1', 'riders-1']);
    assert.deepEqual([...found.counts.tone], [2, 1, 1]);
    assert.deepEqual(explorer.query({ tone: 'Proud' }).unknown.tone, ['Proud']);
    // That of corrections, whose names are in English and not searched; nor are retracted words.
    const [edited, retracted, attribution] = ['Edited', 'Retracted', 'Attribution corrected'];
    const names = { edited, retracted, attribution };
    assert.deepEqual(explorer.facets.corrected, Object.entries(names).map(([id, name]) => ({ id, name })));
    const corrected = explorer.query({ corrected: ['retracted', 'edited'] });
    assert.deepEqual(corrected.ids.map((id) => id.split('/').pop()), ['ashe-2', 'clerk-1']);
    assert.equal(explorer.query({ q: '"budget was closed"' }).total, 0);
    assert.equal(explorer.query({ q: '"attribution corrected"' }).total, 0);
  }
  const listless = structuredClone(council);
  listless.quotes[0].corrections = 'edited';
  await assert.rejects(Explorer.open(listless), /lind-1\.corrections: there is no list/);
  const wrong = structuredClone(council);
  wrong.quotes[0].facets.tone = 'proud';
  await assert.rejects(Explorer.open(wrong), /facets\.tone: there is no list/);
});

test('an id that no value has gives no quote, and the answer names it', async () => {
  const explorer = await Explorer.open(articles);
  const { id } = explorer.facets.speaker[0];
  const known = explorer.query({ speaker: [id] });
  assert.equal(known.unknown, undefined);
  const nobody = explorer.query({ speaker: ['nobody', 3], theme: '-nothing', platform: ['__proto__'] });
  assert.deepEqual(nobody.unknown, { speaker: ['nobody', '3'], theme: ['nothing'], platform: ['__proto__'] });
  assert.deepEqual([nobody.total, nobody.ids], [0, []]);
  // What is known beside it is found, and what is unknown excludes nothing.
  const { total, ids } = explorer.query({ speaker: [id, 'nobody'], theme: ['-nothing'] });
  assert.deepEqual([total, ids], [known.total, known.ids]);
  // Its own facet is counted as if it were not asked for.
  assert.deepEqual(explorer.query({ speaker: 'nobody' }).counts.speaker, explorer.query().counts.speaker);
});

test('phrases, Han, typing errors and highlights', async () => {
  const article = {
    format: 'pullquote/1', id: 'a', lang: 'en', title: 'A', speakers: [{ id: 's', name: 'Zoë', kind: 'person' }],
    quotes: ['The open model is cheap', 'An open, cheap model', '使用人工智能的人'].map((text, at) => (
      { id: `q${at}`, speaker: 's', kind: 'direct', text })),
  };
  const explorer = await Explorer.open(article);
  const ids = (q) => explorer.query({ q }).ids;
  assert.deepEqual(ids('"open model"'), ['q0']);
  assert.deepEqual(ids('"open cheap mod'), ['q1']);
  assert.deepEqual(ids('工智'), ['q2']);
  assert.deepEqual(ids('工人'), []);
  assert.deepEqual(ids('zoe cheap'), ['q0', 'q1']);
  assert.equal(explorer.query({ q: 'chaep' }).corrected, 'cheap');
  assert.equal(explorer.query({ q: 'cheap' }).corrected, undefined);
  assert.deepEqual(explorer.highlight('𝄞 Café, cafe', 'caf'), [[3, 6], [9, 12]]);
  assert.equal(explorer.facets.platform.at(-1).name, 'Not stated');
});

test('what is wrong is said in a sentence', async () => {
  const wrong = (change) => {
    const article = structuredClone(articles[0]);
    change(article);
    return Explorer.open(article);
  };
  await assert.rejects(wrong((it) => { it.format = 'pullquote/2'; }), /newer than this Pullquote/);
  await assert.rejects(wrong((it) => { it.quotes[4].speaker = 'nobody'; }), /quotes\[4\]\.speaker: no speaker has the id "nobody"/);
  await assert.rejects(wrong((it) => { delete it.quotes[0].text; }), /quotes\[0\]\.text: this is no text/);
  await assert.rejects(wrong((it) => { it.quotes[0].text = 'a\0b'; }), /U\+0000/);
  await assert.rejects(Explorer.open('{'), /no JSON/);
  await assert.rejects(Explorer.open(42), /there is no article/);
  await assert.rejects(Explorer.open(null), /there is no article/);
  // oxlint-disable-next-line no-sparse-arrays -- that is what is wrong with it
  await assert.rejects(Explorer.open([, articles[0]]), /articles\[0\]\.format: this is no article/);
  await assert.rejects(wrong((it) => { it.quotes[2] = null; }), /quotes\[2\]: this is no quote/);
  await assert.rejects(wrong((it) => { it.quotes[2].platform = null; }), /quotes\[2\]\.platform: no platform has the id null/);
  const explorer = await Explorer.open(articles[0]);
  assert.throws(() => explorer.query({}, { sort: 'colour' }), /there is no order "colour"/);
  assert.equal(typeof explorer.query({ q: 'x '.repeat(5_000) }).total, 'number');
});

test('a damaged pack is refused or right', async () => {
  const whole = await Explorer.open(pack);
  const { ids } = whole.query({});
  const sorts = ['article', 'speaker', 'platform', 'length', 'relevance'];
  // Together they need every part of a pack.
  const asks = [
    (it) => it.query({ q: 'the' }), (it) => it.query({ q: '"of the' }), (it) => it.query({ q: 'chnia' }),
    ...sorts.map((sort) => (it) => it.query({ q: 'th' }, { sort })),
    ...Object.entries(whole.facets).map(([facet, [{ id }]]) => (it) => it.query({ [facet]: [`-${id}`] })),
    (it) => it.query({ q: whole.facets.speaker[0].name.split(' ')[0] }), (it) => it.suggest('th'), (it) => it.facets, (it) => it.quote(ids[3]),
  ];
  const right = await Promise.all(asks.map((ask) => ask(whole)));
  let refused = 0;
  const isRefused = (error) => {
    if (error instanceof assert.AssertionError) throw error;
    assert.match(error.message, /this pack|this is no/);
    refused += 1;
  };
  for (let at = 0; at < pack.length; at += Math.max(1, Math.floor(pack.length / 300))) {
    const damaged = pack.slice();
    damaged[at] ^= 0x41;
    let explorer;
    try {
      explorer = await Explorer.open(damaged);
    } catch (error) {
      isRefused(error);
      continue;
    }
    // Twice, since what was refused must be no half of an answer to the next.
    for (const [number, ask] of [...asks, ...asks].entries()) {
      try {
        assert.deepEqual(await ask(explorer), right[number % asks.length], `byte ${at}, question ${number}`);
      } catch (error) {
        isRefused(error);
      }
    }
    explorer.free();
  }
  assert.ok(refused > 30);
  await assert.rejects(Explorer.open(pack.slice(0, 500)), /cut short|damaged/);
  const newer = pack.slice();
  newer[8] = 9;
  await assert.rejects(Explorer.open(newer), /version 9, which is newer/);
  newer[8] = 1;
  await assert.rejects(Explorer.open(newer), /version 1, which is older .* pack its articles again/);
});

// A server, and what it does to answers.
let server;
let mode;
let sent;
let lost;
const base = () => `http://127.0.0.1:${server.address().port}/a.pq`;
before(async () => {
  server = createServer((request, response) => {
    const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '');
    if (mode === 'lost' && sent > 0) {
      request.socket.destroy();
      return;
    }
    if (!range || mode === 'whole') {
      sent += pack.length;
      response.end(pack);
      return;
    }
    const part = pack.subarray(Number(range[1]), Number(range[2]) + 1);
    response.writeHead(206, { 'Content-Range': `bytes ${range[1]}-${range[2]}/${pack.length}`, 'Content-Length': part.length });
    if (mode === 'halves' && sent > 0 && !lost.has(range[2])) {
      // The first half of each part, once.
      lost.add(range[2]);
      response.write(part.subarray(0, part.length / 2), () => setTimeout(() => request.socket.destroy(), 20));
      return;
    }
    sent += part.length;
    response.end(part);
  });
  await new Promise((ready) => { server.listen(0, '127.0.0.1', ready); });
});
after(() => server.close());

test('a pack opens from a server with parts, without, and not from one that goes', async () => {
  const right = (await Explorer.open(pack)).query({ q: 'the' });
  for (mode of ['parts', 'whole']) {
    sent = 0;
    const explorer = await Explorer.open(base());
    assert.deepEqual(explorer.query({ q: 'the' }), right);
    assert.equal(typeof (await explorer.quote(right.ids[0])).text, 'string');
  }
  mode = 'lost';
  sent = 0;
  const goes = async () => {
    const explorer = await Explorer.open(base());
    for (const id of explorer.query({}, { limit: Infinity }).ids) await explorer.quote(id);
  };
  await assert.rejects(goes(), /cannot be read .* is the network there|ended too early/);
});

test('a connection that is lost midway is taken up where it was', async () => {
  mode = 'halves';
  sent = 0;
  lost = new Set();
  const [here, there] = [await Explorer.open(pack), await Explorer.open(base())];
  assert.deepEqual(there.query({ q: 'the' }), here.query({ q: 'the' }));
  const { ids } = here.query({}, { limit: Infinity });
  for (const id of ids) assert.deepEqual(await there.quote(id), await here.quote(id));
  assert.ok(lost.size > 0);
  assert.ok(sent < 2 * pack.length);
});

test('a server that sends less than a pack has is no endless wait', async () => {
  const cut = createServer((request, response) => {
    const [, start, end] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range);
    const part = pack.subarray(0, pack.length - 500).subarray(Number(start), Number(end) + 1);
    response.writeHead(part.length ? 206 : 416);
    response.end(part);
  });
  await new Promise((ready) => { cut.listen(0, '127.0.0.1', ready); });
  const all = async () => {
    const explorer = await Explorer.open(`http://127.0.0.1:${cut.address().port}/`);
    for (const id of explorer.query({}, { limit: Infinity }).ids) await explorer.quote(id);
  };
  await assert.rejects(all(), /cannot be read/);
  cut.close();
});

test('a pack that is replaced while it is open never gives a text of the other', async (context) => {
  let now = pack;
  // How much of the first part is sent: servers may send less than they are asked for.
  let most = Infinity;
  let isOpening = false;
  const replacing = createServer((request, response) => {
    if (!now) {
      response.writeHead(404);
      response.end();
      return;
    }
    const [, start, end] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range);
    const part = now.subarray(Number(start), Math.min(Number(end) + 1, Number(start) + (isOpening ? most : Infinity)));
    if (isOpening) now = later;
    isOpening = false;
    response.writeHead(part.length ? 206 : 416);
    response.end(part);
  });
  context.after(() => replacing.close());
  await new Promise((ready) => { replacing.listen(0, '127.0.0.1', ready); });
  const address = `http://127.0.0.1:${replacing.address().port}/a.pq`;
  const right = await Explorer.open(pack);
  const { ids } = right.query({}, { limit: Infinity });
  const damaged = pack.map((byte, at) => (at < 32 ? byte : byte ^ 1));
  const replaced = { name: 'ExplorerError', why: 'replaced' };
  for (const [other, error] of [
    [later, { ...replaced, message: /a\.pq has been replaced since it was opened: open it again$/ }],
    [later.subarray(0, 100), { ...replaced, message: /has been replaced/ }],
    [undefined, { ...replaced, message: /it answered 404 Not Found/ }],
    [damaged, { name: 'ExplorerError', why: undefined, message: /this pack/ }],
  ]) {
    now = pack;
    const explorer = await Explorer.open(address);
    now = other;
    for (const id of ids) await assert.rejects(explorer.quote(id), error);
    // What it was comes back, once nothing of the other is under way.
    await new Promise((done) => { setTimeout(done, 100); });
    now = pack;
    assert.deepEqual(await explorer.quote(ids[0]), await right.quote(ids[0]));
    explorer.free();
  }
  // In the middle of being opened.
  now = pack;
  most = 3000;
  isOpening = true;
  await assert.rejects(Explorer.open(address), { ...replaced, message: /has been replaced/ });
  now = pack;
  const again = await Explorer.open(address);
  assert.equal(again.query().total, ids.length);
});
