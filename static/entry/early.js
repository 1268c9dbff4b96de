// Before the app is there, a tick already filters: readers on slow networks do
// not wait for it, and nobody waits for it to start. Of all that the app does this
// is the list alone, and of its filters what is ticked; the app does it all again
// when it comes.

import { followComposition } from './composing.js';

const KINDS = ['direct', 'partial', 'indirect'];

// Filters the prerendered page by its article. Returns how to stop, which brings all
// quotes back and says which buttons were pressed, as they need the app.
export function filterEarly() {
  const { textContent: text } = document.getElementById('pq-article');
  const root = document.getElementById('pq-root');
  const list = root.querySelector('.pq-list');
  // What is asked for in the place of what the page was written with is not there yet.
  if (!list) return () => [];
  const heading = root.querySelector('h2');
  const [items, total] = [[...list.children], heading.textContent];
  const pressed = [];
  let codes;
  const show = (shown) => {
    list.replaceChildren(...shown);
    // Every language says first how many quotes are shown.
    heading.textContent = total.replace(/\d+/, shown.length);
  };
  const filter = () => {
    codes ??= codesOf(JSON.parse(text));
    const facets = ticked(root);
    show(items.filter(({ id }) => matches(codes.get(id), facets)));
  };
  const press = ({ target }) => {
    const button = target.closest('button:not([popovertarget], .pq-image)');
    if (button) pressed.push(button);
  };
  followComposition(root);
  root.addEventListener('change', filter);
  root.addEventListener('click', press);
  return () => {
    root.removeEventListener('change', filter);
    root.removeEventListener('click', press);
    show(items);
    return pressed;
  };
}

// What is ticked in each facet: codes, as the ids of the values' counts say them.
function ticked(root) {
  const facets = new Map();
  for (const box of root.querySelectorAll('input:checked')) {
    const [facet, code] = box.getAttribute('aria-describedby').split('-').slice(2);
    facets.set(facet, [...facets.get(facet) ?? [], +code]);
  }
  return [...facets];
}

// OR inside a facet, AND between facets.
function matches(quote, facets) {
  return facets.every(([facet, codes]) => codes.some((code) => quote[facet].includes(code)));
}

// The codes of each quote: positions among the article's speakers, platforms,
// themes and kinds. An article may have no platforms and no themes, and a quote none.
function codesOf({ speakers, platforms = [], themes = [], quotes }) {
  const at = (list, id) => list.findIndex((value) => value.id === id);
  // A quote without a platform has the code after the last.
  const platform = (id) => (id === undefined ? platforms.length : at(platforms, id));
  return new Map(quotes.map((quote) => [quote.id, {
    speaker: [at(speakers, quote.speaker)],
    platform: [platform(quote.platform)],
    theme: (quote.themes ?? []).map((id) => at(themes, id)),
    kind: [KINDS.indexOf(quote.kind)],
  }]));
}
