// Before the app is there, a tick already filters: readers on slow networks do
// not wait for it, and nobody waits for it to start. Of all that the app does this
// is the list alone, and of its filters what is ticked; the app does it all again
// when it comes.

import { followComposition } from './composing.js';
import { keepPresses } from './presses.js';

/** @import { Article, DeclaredFacet, QuoteData } from '../pullquote.js' */

const BUILT_IN = ['speaker', 'platform', 'theme', 'kind'];
/**
 * What a quote has in each facet.
 * @typedef {Record<string, (number | string)[]>} Codes
 */

const KINDS = ['direct', 'partial', 'indirect'];

// Filters the prerendered page by its article. Returns how to stop, which brings all
// quotes back and says which buttons were pressed, as they need the app.
export function filterEarly() {
  const { dataset, textContent: text } = document.getElementById('pq-article');
  const root = document.getElementById('pq-root');
  const list = root.querySelector('.pq-list');
  // What is asked for in the place of what the page was written with is not there yet; of
  // a long article not all quotes are.
  if (!list || dataset.src || list.querySelector('[aria-setsize]')) return () => [];
  const heading =
    /** @type {HTMLElement} */
    (root.querySelector('h2'));
  const [items, total] = [[...list.children], heading.textContent];
  /** @type {Map<string, Codes>} */
  let codes;
  /** @param {Element[]} shown */
  const show = (shown) => {
    list.replaceChildren(...shown);
    // Every language says first how many quotes are shown.
    heading.textContent = total.replace(/\d+/, `${shown.length}`);
  };
  const filter = () => {
    codes ??= codesOf(JSON.parse(text));
    const facets = ticked(root);
    show(items.filter(({ id }) => matches(
      /** @type {Codes} */
      (codes.get(id)), facets)));
  };
  followComposition(root);
  root.addEventListener('change', filter);
  const stopKeeping = keepPresses(root);
  return () => {
    root.removeEventListener('change', filter);
    show(items);
    return stopKeeping();
  };
}

/**
 * What is ticked in each facet: codes, as the ids of the values' counts say them; in the
 * author's own facets the values, which are their own names.
 * @param {Element} root
 * @returns {[string, (number | string)[]][]}
 */
function ticked(root) {
  const facets = new Map();
  for (const box of root.querySelectorAll('input:checked')) {
    const { facet } =
      /** @type {{ dataset: Record<string, string> }} */
      (box.closest('fieldset')).dataset;
    const value = BUILT_IN.includes(facet)
      ? Number(
        /** @type {string} */
        (box.getAttribute('aria-describedby')).split('-').pop())
      :
        /** @type {Element} */
        (box.nextElementSibling).textContent;
    facets.set(facet, [...facets.get(facet) ?? [], value]);
  }
  return [...facets];
}

/**
 * OR inside a facet, AND between facets. That of corrections waits for the app.
 * @param {Codes} quote
 * @param {[string, (number | string)[]][]} facets
 */
function matches(quote, facets) {
  return facets.every(([facet, values]) => values.some((value) => (quote[facet] ?? values).includes(value)));
}

/**
 * The codes of each quote: positions among the article's speakers, platforms,
 * themes and kinds; and its values in the author's own facets, or its speaker's. An article
 * may have no platforms and no themes, and a quote none.
 * @param {Article} article
 * @returns {Map<string, Codes>}
 */
function codesOf({ speakers, platforms = [], themes = [], facets = [], quotes }) {
  /**
   * @param {{ id: string }[]} list
   * @param {string} id
   */
  const at = (list, id) => list.findIndex((value) => value.id === id);
  /**
   * A quote without a platform has the code after the last.
   * @param {string | undefined} id
   */
  const platform = (id) => (id === undefined ? platforms.length : at(platforms, id));
  /**
   * @param {DeclaredFacet} facet
   * @param {QuoteData} quote
   * @returns {[string, string[]]}
   */
  const values = ({ id, of }, quote) => {
    const from = of === 'speaker' ? speakers[at(speakers, quote.speaker)] : quote;
    return [id, from.facets?.[id] ?? []];
  };
  return new Map(quotes.map((quote) => [quote.id, {
    ...Object.fromEntries(facets.map((facet) => values(facet, quote))),
    speaker: [at(speakers, quote.speaker)],
    platform: [platform(quote.platform)],
    theme: (quote.themes ?? []).map((id) => at(themes, id)),
    kind: [KINDS.indexOf(quote.kind)],
  }]));
}
