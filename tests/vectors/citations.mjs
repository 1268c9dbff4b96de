// Asks citeproc-js how it cites the works of citations.json, each alone, and those of lists.json
// as one list, and writes that there:
//
//   node tests/vectors/citations.mjs FOLDER
//
// FOLDER has citeproc in its node_modules (`npm install citeproc`); the style sheets below
// from https://github.com/citation-style-language/styles; and the locales en-US, en-GB and
// zh-CN from https://github.com/citation-style-language/locales. They are under licences of
// their own, and none of them is part of Pullquote.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const folder = resolve(process.argv[2]);
const CSL = createRequire(`${folder}/`)('citeproc');

// Style sheet, locale, and how quoted and reported words come through another's work.
const STYLES = {
  apa: ['apa', 'en-US', 'as cited', 'as cited'],
  mla: ['modern-language-association', 'en-US', 'qtd.', 'reported'],
  'chicago-notes': ['chicago-notes-bibliography-17th-edition', 'en-US', 'quoted', 'reported'],
  'chicago-author-date': ['chicago-author-date-17th-edition', 'en-US', 'quoted', 'reported'],
  harvard: ['harvard-cite-them-right', 'en-GB', 'quoted', 'cited'],
  gb7714: ['china-national-standard-gb-t-7714-2015-numeric', 'zh-CN', '', ''],
};

const read = (name) => readFileSync(`${folder}/${name}`, 'utf8');
const SIGNS = { '&quot;': '"', '&lt;': '<', '&gt;': '>', '&amp;': '&' };
const decoded = (html) => html
  .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(code))
  .replace(/&(?:quot|lt|gt|amp);/g, (sign) => SIGNS[sign]);

const open = (name) => {
  const path = new URL(name, import.meta.url);
  return [path, JSON.parse(readFileSync(path, 'utf8'))];
};
const [path, vectors] = open('citations.json');
const [listPath, list] = open('lists.json');
const items = new Map([
  ...vectors.map(({ item }, at) => [`work-${at}`, { ...item, id: `work-${at}` }]),
  ...list.works.map(({ item }) => [item.id, item]),
]);

const engineOf = (sheet, locale) => {
  const system = {
    retrieveLocale: (tag) => read(`locales-${['en-GB', 'zh-CN'].includes(tag) ? tag : 'en-US'}.xml`),
    retrieveItem: (id) => items.get(id),
  };
  const engine = new CSL.Engine(system, read(`${sheet}.csl`), locale, false);
  engine.setOutputFormat('html');
  return engine;
};
const entriesOf = (engine) => engine.makeBibliography()[1]
  .map((entry) => decoded(entry.replace(/\s*<\/?div[^>]*>\s*/g, '').trim()));

for (const [style, [sheet, locale, quoted, reported]] of Object.entries(STYLES)) {
  const engine = engineOf(sheet, locale);
  vectors.forEach(({ work, cited }, at) => {
    const id = `work-${at}`;
    engine.updateItems([id]);
    const how = work.kind === 'indirect' ? reported : quoted;
    const prefix = `${work.speaker}, ${how}${work.isTranslated ? ' in translation' : ''} in `;
    // Of these styles, APA alone asks for the paragraph.
    const locator = style === 'apa' && work.paragraph && { locator: `${work.paragraph}`, label: 'paragraph' };
    const cluster = { citationItems: [{ id, prefix, ...locator }], properties: { noteIndex: 1 } };
    const inText = engine.previewCitationCluster(cluster, [], [], 'html');
    cited[style] = [decoded(inText), ...entriesOf(engine)];
  });
}

// In a list, a work changes how those before it are cited; `again` has works that are cited once
// more.
for (const [style, [sheet, locale, quoted]] of Object.entries(STYLES)) {
  const engine = engineOf(sheet, locale);
  const isNote = style === 'chicago-notes';
  const [before, inText] = [[], new Map()];
  [...list.works.map(({ item }) => item.id), ...list.again].forEach((id, at) => {
    const citationID = at < list.works.length ? id : `${id}, again`;
    const noteIndex = isNote ? at + 1 : 0;
    const citationItems = [{ id, prefix: `Ada Quay, ${quoted} in ` }];
    const [, changed] = engine.processCitationCluster({ citationID, citationItems, properties: { noteIndex } }, [...before], []);
    before.push([citationID, noteIndex]);
    for (const [, text, id] of changed) inText.set(id, decoded(text));
  });
  list.cited[style] = { inText: before.map(([id]) => inText.get(id)), references: entriesOf(engine) };
}

// A work a line.
const lines = (works) => `[\n${works.map((work) => JSON.stringify(work)).join(',\n')}\n]`;
writeFileSync(path, `${lines(vectors)}\n`);
writeFileSync(listPath, `{"works":${lines(list.works)},\n"again":${JSON.stringify(list.again)},\n"cited":${JSON.stringify(list.cited, null, 1)},\n"differs":${JSON.stringify(list.differs, null, 1)}}\n`);
