// Quotes in an article of the host's page, as passages/follow.js follows them.

import { importOf } from './load.js';

// Milliseconds in which changes of the page are taken together.
const SOON = 200;

// Most pages never do, so that it comes when it is asked for.
export async function follow(root, quotes, listeners) {
  const passages = await importOf('{{passages}}');
  return passages.follow(root, quotes, listeners);
}

// Follows an element's quotes in the article that a selector names, whenever the page
// has one: it may come late, and another may take its place. A reader who opens a
// passage gets its quote; a quote that is not found there has no link to it.
export function followBeside(element, selector, quotes) {
  const lost = new CSSStyleSheet();
  element.shadowRoot.adoptedStyleSheets.push(lost);
  const hide = (links) => lost.replaceSync(links && `${links} { display: none }`);
  const warn = (why, error = '') => console.warn(`quote-explorer: for="${selector}": the article is not followed: ${why}`, error);
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
  const look = async () => {
    if (article?.isConnected && article.matches(selector)) return;
    const isFirst = article === undefined;
    leave();
    const next = document.querySelector(selector);
    article = next;
    if (!next) {
      if (isFirst) warn('the page has no such element yet');
      return;
    }
    try {
      const made = await follow(next, quotes, listeners);
      // It may have been taken away meanwhile.
      if (article !== next) return made.destroy();
      passages = made;
      passages.show(shown);
    } catch (error) {
      warn('its script did not come', error);
    }
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
