// Quotes in an article of the host's page, as passages/follow.js follows them.

import { importOf } from './load.js';

/** @import { QuoteData, QuoteExplorerElement, follow as Follow } from '../pullquote.js' */
/** @import { Beside } from './types.js' */

// Most pages never do, so that it comes when it is asked for.
const passages = () => importOf('{{passages}}');

/** @type {typeof Follow} */
export async function follow(root, quotes, listeners) {
  return (await passages()).follow(root, quotes, listeners);
}

/**
 * The same for an element and the article that a selector names, whenever the page has
 * one. Undefined where that cannot be loaded.
 * @param {QuoteExplorerElement} element
 * @param {string} selector
 * @param {QuoteData[]} quotes
 * @returns {Promise<Beside | undefined>}
 */
export async function followBeside(element, selector, quotes) {
  try {
    return (await passages()).followBeside(element, selector, quotes);
  } catch (error) {
    console.warn(`quote-explorer: for="${selector}": the article is not followed`, error);
    return undefined;
  }
}
