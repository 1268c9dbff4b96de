// Holds what is said to machines against readers of others:
//
//   node tests/machines/machines.mjs PACKAGES ANNOTATIONS PAGE...
//
// PACKAGES is a folder of npm's with jsonld, schema-dts and typescript. ANNOTATIONS is an
// export; jsonld.js reads it with nothing left over, and gives it back. What the pages say in
// JSON-LD is read by it too, and is a value of schema-dts' types.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

const [packages, annotations, ...pages] = process.argv.slice(2).map((path) => resolve(path));
const jsonld = createRequire(`${packages}/`)('jsonld');

const id = (name) => ({ '@id': name, '@type': '@id' });
const named = (prefix, names) => Object.fromEntries(names.map((name) => [name, `${prefix}${name}`]));
// What these names mean, without asking anybody: the Web Annotation Vocabulary
// (https://www.w3.org/TR/annotation-vocab/) as far as exports have it, and schema.org.
const CONTEXTS = {
  'http://www.w3.org/ns/anno.jsonld': {
    oa: 'http://www.w3.org/ns/oa#',
    as: 'http://www.w3.org/ns/activitystreams#',
    id: '@id',
    type: '@type',
    ...named('oa:', ['Annotation', 'TextualBody', 'SpecificResource', 'TextQuoteSelector', 'TextPositionSelector', 'TimeState']),
    ...named('oa:', ['identifying', 'describing', 'commenting', 'tagging', 'exact', 'prefix', 'suffix', 'start', 'end']),
    AnnotationPage: 'as:OrderedCollectionPage',
    items: { ...id('as:items'), '@container': '@list' },
    body: id('oa:hasBody'),
    target: id('oa:hasTarget'),
    source: id('oa:hasSource'),
    selector: id('oa:hasSelector'),
    state: id('oa:hasState'),
    cached: id('oa:cachedSource'),
    motivation: { '@id': 'oa:motivatedBy', '@type': '@vocab' },
    purpose: { '@id': 'oa:hasPurpose', '@type': '@vocab' },
    format: 'http://purl.org/dc/elements/1.1/format',
    language: 'http://purl.org/dc/elements/1.1/language',
    value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
  },
  'https://schema.org': { '@vocab': 'https://schema.org/', url: id('https://schema.org/url') },
};

function documentLoader(address) {
  const context = CONTEXTS[address];
  assert.ok(context, `${address} is asked for`);
  return { documentUrl: address, document: { '@context': context } };
}

// In safe mode a name that means nothing is a fault.
const options = { documentLoader, safe: true, base: 'https://example.org/exports/annotations.jsonld' };

// A value of JSON-LD in which what is one of a list is a list of one.
function spread(value) {
  if (Array.isArray(value)) return value.map(spread);
  if (Object(value) !== value) return value;
  const fields = Object.entries(value).filter(([name]) => name !== '@context');
  return Object.fromEntries(fields.map(([name, of]) => [name, [of].flat().map(spread)]));
}

async function checkAnnotations(page) {
  const expanded = await jsonld.expand(page, options);
  const [{ 'https://www.w3.org/ns/activitystreams#items': wrong, 'http://www.w3.org/ns/activitystreams#items': [{ '@list': items }] }] = expanded;
  assert.equal(wrong, undefined);
  assert.ok(items.length > 10, 'the fixture has many quotes');
  assert.equal(items.length, page.items.length);
  for (const item of items) {
    assert.deepEqual(item['@type'], ['http://www.w3.org/ns/oa#Annotation']);
    assert.ok(item['http://www.w3.org/ns/oa#hasTarget'].length && item['http://www.w3.org/ns/oa#hasBody'].length);
  }
  const back = await jsonld.compact(expanded, page['@context'], { ...options, compactArrays: false, compactToRelative: false });
  // The page's own id is relative to where it is published: empty there.
  const whole = back['@graph'] ? back['@graph'][0] : back;
  assert.deepEqual(spread(whole), { ...spread(page), id: [options.base] });
  await assert.rejects(jsonld.expand({ ...page, nobody: 'knows this' }, options), 'a name that means nothing is a fault');
}

const graphOf = (html) => JSON.parse(html.split('<script type="application/ld+json">')[1].split('</script>')[0]);

async function checkTypes(graphs) {
  for (const graph of graphs) {
    const expanded = await jsonld.expand(graph, options);
    const quotations = expanded.filter(({ '@type': type }) => type?.includes('https://schema.org/Quotation'));
    assert.ok(quotations.length, 'there is a quotation');
  }
  const folder = join(dirname(packages), 'typed');
  mkdirSync(folder, { recursive: true });
  const program = [
    "import type { Graph } from 'schema-dts';",
    ...graphs.map((graph, at) => `export const graph${at}: Graph = ${JSON.stringify(graph)};`),
    '// The types tell what is none of schema.org\'s.',
    "// @ts-expect-error: a quotation's text is no number",
    "export const wrong: Graph = { '@context': 'https://schema.org', '@graph': [{ '@type': 'Quotation', text: 1 }] };",
    "// @ts-expect-error: nothing has that field",
    "export const other: Graph = { '@context': 'https://schema.org', '@graph': [{ '@type': 'Quotation', sayer: 'x' }] };",
  ];
  writeFileSync(join(folder, 'graphs.ts'), program.join('\n'));
  const paths = { 'schema-dts': [join(packages, 'schema-dts')], 'schema-dts-lib': [join(packages, 'schema-dts-lib')] };
  const compilerOptions = { strict: true, noEmit: true, module: 'nodenext', moduleResolution: 'nodenext', types: [], paths };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['graphs.ts'] }));
  execFileSync(process.execPath, [join(packages, 'typescript/bin/tsc'), '--project', folder], { stdio: 'inherit' });
}

await checkAnnotations(JSON.parse(readFileSync(annotations, 'utf8')));
await checkTypes(pages.map((page) => graphOf(readFileSync(page, 'utf8'))));
console.log(`read by jsonld.js and schema-dts: ${pages.length} pages and an export`);
