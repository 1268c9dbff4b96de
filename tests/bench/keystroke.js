// Types searches in the interface of a collection, letter by letter: ?corpus=FOLDER.
// Measured is from a key's event to the frame that has what it finds, and what holds up
// the main thread for longer than 50 ms while the collection opens and while somebody
// types.

import { Explorer } from '/site/pullquote.js';

// So many keystrokes are measured, with so many milliseconds between them.
const KEYS = 200;
const PAUSE = 60;

const corpus = `/corpus/${new URLSearchParams(location.search).get('corpus')}`;

try {
  await report(await measure());
} catch (error) {
  await report({ error: String(error?.stack ?? error) });
}

async function measure() {
  const keys = await typed();
  const tasks = longTasks();
  const view = document.querySelector('iframe');
  view.src = '/collection/index.html';
  const page = () => view.contentDocument;
  await until(() => page()?.querySelector('#pq-root')?.__yew_subtree_id !== undefined && !page().querySelector('.pq-opening'));
  const opening = await tasks();
  const box = page().querySelector('.pq-search');
  const heading = page().querySelector('#pq-results');
  const put = (text) => {
    box.value = text;
    box.dispatchEvent(new view.contentWindow.InputEvent('input', { bubbles: true }));
  };
  const times = [];
  for (const { text, total } of keys) {
    const begins = `${total.toLocaleString('en')} of `;
    const shown = changed(heading, () => heading.textContent.startsWith(begins));
    const start = performance.now();
    put(text);
    await shown;
    await painted(view.contentWindow);
    times.push(performance.now() - start);
    await new Promise((resolve) => { setTimeout(resolve, PAUSE); });
  }
  times.sort((one, other) => one - other);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
  return { keys: times.length, median: at(0.5), p95: at(0.95), opening, typing: await tasks() };
}

// Notes tasks of more than 50 ms from now on; gives the milliseconds of those since it was
// last asked.
function longTasks() {
  let noted = [];
  const start = performance.now();
  const observer = new PerformanceObserver((list) => {
    const later = list.getEntries().filter(({ startTime }) => startTime > start);
    noted.push(...later.map(({ duration }) => duration));
  });
  observer.observe({ type: 'longtask' });
  return async () => {
    // They are told of a little later.
    await new Promise((resolve) => { setTimeout(resolve, 1000); });
    const all = noted;
    noted = [];
    return all;
  };
}

// What is typed, and how many quotes each finds: those alone that find other quotes than
// the key before, so that the heading says when they are there.
async function typed() {
  const explorer = await Explorer.open(new Uint8Array(await (await fetch(`${corpus}/archive.pq`)).arrayBuffer()));
  const searches = await (await fetch(`${corpus}/searches.json`)).json();
  const keys = [];
  let before = explorer.query({}).total;
  for (const { q } of searches) {
    for (let end = 1; end <= q.length; end += 1) {
      const text = q.slice(0, end);
      const { total } = explorer.query({ q: text });
      if (total !== before) keys.push({ text, total });
      before = total;
    }
    if (keys.length > KEYS) break;
  }
  explorer.free();
  return keys.slice(0, KEYS);
}

// Resolves when an element's text has become what it should.
function changed(element, isThere) {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!isThere()) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(element, { childList: true, characterData: true, subtree: true });
  });
}

// Resolves after the next frame: what a task does before one, that shows.
function painted(view) {
  return new Promise((resolve) => {
    view.requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage('');
    });
  });
}

async function until(isTrue) {
  while (!isTrue()) await new Promise((resolve) => { setTimeout(resolve, 20); });
}

async function report(result) {
  await fetch('/result', { method: 'POST', body: JSON.stringify(result) });
}
