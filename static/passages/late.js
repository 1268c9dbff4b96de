// The article of a page that may come late, and be replaced.

import { follow } from './follow.js';

/** @import { Passages, QuoteData, QuoteExplorerElement } from '../pullquote.js' */
/** @import { Beside } from '../entry/types.js' */

// Milliseconds in which changes of the page are taken together.
const SOON = 200;

/**
 * Follows an element's quotes in the article that a selector names, whenever the page
 * has one: it may come late, and another may take its place. A reader who opens a
 * passage gets its quote; a quote that is not found there has no link to it.
 * @param {QuoteExplorerElement} element
 * @param {string} selector
 * @param {QuoteData[]} quotes
 * @returns {Beside}
 */
export function followBeside(element, selector, quotes) {
  const lost = new CSSStyleSheet();
  /** @type {ShadowRoot} */
  (element.shadowRoot).adoptedStyleSheets.push(lost);
  /** @param {string} links */
  const hide = (links) => lost.replaceSync(links && `${links} { display: none }`);
  /** @type {Parameters<typeof follow>[2]} */
  const listeners = {
    opened: (id) => element.select(id),
    found: (_, missing) => hide(missing.map((id) => `[id="${id}"] .pq-place`).join()),
  };
  /** @type {Element | null | undefined} */
  let article;
  /** @type {Passages | undefined} */
  let passages;
  /** @type {string[] | null} */
  let shown = null;
  const leave = () => {
    passages?.destroy();
    passages = undefined;
    article = null;
    hide('.pq-place');
  };
  const look = () => {
    if (article?.isConnected && article.matches(selector)) return;
    const isFirst = article === undefined;
    leave();
    article = document.querySelector(selector);
    if (!article) {
      if (isFirst) console.warn(`quote-explorer: for="${selector}": the article is not followed: the page has no such element yet`);
      return;
    }
    passages = follow(article, quotes, listeners);
    passages.show(shown);
  };

  look();
  /** @type {number | undefined} */
  let timer;
  const changes = new MutationObserver(() => {
    timer ??= setTimeout(() => {
      timer = undefined;
      look();
    }, SOON);
  });
  changes.observe(document, { attributes: true, childList: true, subtree: true });
  return {
    // Marks the passages of these quotes alone.
    show(ids) {
      shown = ids;
      passages?.show(ids);
    },
    scrollTo: (id) => passages?.scrollTo(id),
    destroy() {
      changes.disconnect();
      clearTimeout(timer);
      leave();
    },
  };
}

export { follow };
