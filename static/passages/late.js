// The article of a page that may come late, and be replaced.

import { follow } from './follow.js';

// Milliseconds in which changes of the page are taken together.
const SOON = 200;

// Follows an element's quotes in the article that a selector names, whenever the page
// has one: it may come late, and another may take its place. A reader who opens a
// passage gets its quote; a quote that is not found there has no link to it.
export function followBeside(element, selector, quotes) {
  const lost = new CSSStyleSheet();
  element.shadowRoot.adoptedStyleSheets.push(lost);
  const hide = (links) => lost.replaceSync(links && `${links} { display: none }`);
  const listeners = {
    opened: (id) => element.select(id),
    found: (_, missing) => hide(missing.map((id) => `[id="${id}"] .pq-place`).join()),
  };
  let article;
  let passages;
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
