// One contestant on one corpus: ?contestant=NAME&corpus=FOLDER. What it measures
// goes to the server that the page is from.

// Whoever takes longer is not put all questions twice.
const PATIENCE = 15_000;

const query = new URLSearchParams(location.search);
const corpus = `/corpus/${query.get('corpus')}`;
const json = async (name) => (await fetch(`${corpus}/${name}`)).json();

// The memories of a contestant's engine, where it has one.
const memories = [];
WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
  construct(Instance, from) {
    const made = new Instance(...from);
    memories.push(new WeakRef(made.exports.memory));
    return made;
  },
});

// How many bytes those have that are not given back.
async function held() {
  for (let round = 0; round < 3; round += 1) {
    // What a task has looked at is kept until it ends.
    await new Promise((resolve) => { setTimeout(resolve, 50); });
    gc();
  }
  await new Promise((resolve) => { setTimeout(resolve); });
  return memories.reduce((sum, memory) => sum + (memory.deref()?.buffer.byteLength ?? 0), 0) || undefined;
}

try {
  const { start } = await import(`./contestants/${query.get('contestant')}.js`);
  const [filters, searches] = await Promise.all([json('filters.json'), json('searches.json')]);
  const result = await measure(start, filters, searches);
  await report(result);
} catch (error) {
  await report({ error: String(error?.stack ?? error) });
}

async function measure(start, filters, searches) {
  const input = start.from === 'pack'
    ? new Uint8Array(await (await fetch(`${corpus}/archive.pq`)).arrayBuffer())
    : await articles();
  const docs = start.from === 'docs' ? flat(input) : undefined;
  const began = performance.now();
  const contestant = await start(docs ?? input);
  const built = performance.now() - began;
  // Before anything is asked.
  const bytes = await held();
  return {
    built,
    memory: bytes,
    own: start.own ?? '',
    facets: await visits(filters, (visit) => contestant.facets(visit)),
    search: await visits(searches, (visit) => contestant.search(visit)),
  };
}

// Two rounds: what is compiled and cached in the first does not count.
async function visits(all, ask) {
  let times;
  let answers;
  for (let round = 0; round < 2; round += 1) {
    times = [];
    answers = [];
    const began = performance.now();
    for (const visit of all) {
      const start = performance.now();
      const answer = await ask(visit);
      times.push(performance.now() - start);
      answers.push(digest(answer));
      if (performance.now() - began > PATIENCE) break;
    }
    if (performance.now() - began > PATIENCE / 2) break;
  }
  times.sort((one, other) => one - other);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
  return { median: at(0.5), p95: at(0.95), answers };
}

// Totals and counts, and the ids of a page where they are in order, as a number.
function digest({ total, counts, ids }) {
  let sum = total;
  const add = (number) => { sum = (Math.imul(sum, 31) + number) | 0; };
  for (const facet of ['speaker', 'platform', 'theme', 'kind']) for (const count of counts[facet]) add(count);
  let page = 0;
  for (const id of ids ?? []) for (let at = 0; at < id.length; at += 1) page = (Math.imul(page, 31) + id.charCodeAt(at)) | 0;
  return { total, counts: sum, page: ids ? page : null };
}

async function articles() {
  const text = await (await fetch(`${corpus}/articles.jsonl`)).text();
  return text.split('\n').filter(Boolean).map((line) => JSON.parse(line));
}

// What peers index: one object a quote; values as numbers of their names, in the
// order of their first definition, as everybody counts them.
function flat(articles) {
  const values = Object.fromEntries(['speaker', 'platform', 'theme'].map((facet) => [facet, new Map()]));
  const names = new Map();
  const code = (facet, id) => values[facet].get(id) ?? (values[facet].set(id, values[facet].size), values[facet].size - 1);
  const quotes = [];
  for (const article of articles) {
    for (const { id, name } of article.speakers) { code('speaker', id); names.set(id, name); }
    for (const { id } of article.platforms) code('platform', id);
    for (const { id } of article.themes) code('theme', id);
    for (const { id, speaker, platform, themes, kind, text } of article.quotes) {
      quotes.push({ id: `${article.id}/${id}`, speaker, platform, theme: themes, kind, text, name: names.get(speaker) });
    }
  }
  values.kind = new Map([['direct', 0], ['partial', 1], ['indirect', 2]]);
  return { quotes, values };
}

async function report(result) {
  await fetch('/result', { method: 'POST', body: JSON.stringify(result) });
}
