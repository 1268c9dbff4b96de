// What an element's attributes name that the interface or the article has not: it is
// left out, and developers are told. What leaves nothing to show is a failure.

import { namedBy, valuesOf } from './values.js';

/** @import { Article } from '../pullquote.js' */
/** @import { PageWords } from './types.js' */

const PLAIN = ['place', 'q', 'sort', 'view', 'by', 'lang', 'at'];

/**
 * A sentence for each such attribute. `data` is the article's, `words` are those
 * that the interface speaks in.
 * @param {Element} element
 * @param {Article} data
 * @param {PageWords} words
 * @returns {string[]}
 */
export function advice(element, data, words) {
  const said = [];
  /** @param {string} name */
  const is = (name) => `${name}="${element.getAttribute(name)}"`;
  const lang = element.getAttribute('lang');
  /** @param {string} tag */
  const primary = (tag) => tag.toLowerCase().split('-')[0];
  if (lang && primary(lang) !== primary(words.id)) {
    said.push(`${is('lang')} is no language of the interface, which is in ${new Intl.DisplayNames('en', { type: 'language' }).of(words.id)}`);
  }
  const unknown = unknownOf(element.getAttribute('filter') ?? '', data);
  if (unknown.length) said.push(`${is('filter')}: the article has no ${unknown.join(', ')}: that part is ignored`);
  return said;
}

/**
 * The parts of a filter that name nothing of the article.
 * @param {string} filter
 * @param {Article} article
 */
function unknownOf(filter, article) {
  const known = valuesOf(article);
  return namedBy(filter)
    .filter(([name, value]) => !PLAIN.includes(name) && !known.get(name)?.includes(value.replace(/^-/, '')))
    .map((pair) => pair.join('='));
}
