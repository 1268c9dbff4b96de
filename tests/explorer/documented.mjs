// The JavaScript of the documentation: node tests/explorer/documented.mjs SITE, from the
// root of the checkout. Each `js` example runs as a module of its own, in a folder that has
// the pack of the documentation's articles and their data; `expression; // => value` is an
// assertion. What examples for Observable attach is a file of that folder.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import test, { after, before } from 'node:test';
import { pathToFileURL } from 'node:url';

const root = process.cwd();
const script = pathToFileURL(resolve(process.argv[2], 'pullquote.js'));
const names = ['README.md', ...(await readdir('docs')).sort().map((name) => `docs/${name}`)];
const examples = (await Promise.all(names.map(async (name) => fences(name, await readFile(name, 'utf8'))))).flat();
const scripts = examples.filter(({ info }) => info === 'js');
const VALUE = /^(.*); \/\/ => (.*)$/gm;

// The fenced examples of a page: what stands behind the fence, the text, and the place.
function fences(name, page) {
  return [...page.matchAll(/^```([^\n]+)\n(.*?)^```$/gms)].map(({ 1: info, 2: text, index }) => (
    { info, text, place: `${name}:${page.slice(0, index).split('\n').length}` }));
}

// An example as it is run.
function runnable(text) {
  return `import assert from 'node:assert/strict';\n${text.replaceAll('https://example.org/quotes/pullquote.js', script)
    .replace(VALUE, (_, expression, value) => `assert.deepEqual(${expression}, ${value});`)}`;
}

let folder;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pullquote-documented-'));
  await mkdir(join(folder, 'articles'));
  // In the order of their names, as the documentation packs them.
  const files = { 'json my-article.json': 'articles/lamp.json', 'json articles/pier.json': 'articles/pier.json' };
  const paths = await Promise.all(Object.entries(files).map(async ([info, file]) => {
    await writeFile(join(folder, file), examples.find((it) => it.info === info).text);
    return join(folder, file);
  }));
  const pullquote = ['run', '--quiet', '--bin', 'pullquote', '--'];
  execFileSync('cargo', [...pullquote, 'pack', '--out', join(folder, 'archive.pq'), ...paths]);
  execFileSync('cargo', [...pullquote, 'export', '--format', 'json', '--out', join(folder, 'quotes.jsonl'), ...paths], { stdio: 'ignore' });
  process.chdir(folder);
  // As https://observablehq.com/documentation/data/files/file-attachments has it.
  globalThis.FileAttachment = (name) => ({
    text: () => readFile(name, 'utf8'),
    arrayBuffer: async () => new Uint8Array(await readFile(name)).buffer,
  });
});

after(async () => {
  process.chdir(root);
  await rm(folder, { recursive: true });
});

for (const [at, { place, text }] of scripts.entries()) {
  test(`the example of ${place} runs, and its values are those that it says`, async () => {
    const file = join(folder, `${at}.mjs`);
    await writeFile(file, runnable(text));
    await import(pathToFileURL(file));
  });
}

test('the documentation has scripts, and values in them', () => {
  const values = scripts.flatMap(({ text }) => [...text.matchAll(VALUE)]);
  assert.ok(scripts.length >= 2 && values.length >= 10, `${scripts.length} scripts, ${values.length} values`);
});
