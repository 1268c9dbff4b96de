// Quotes in an article of the host's page, as passages/follow.js follows them.

import { importOf } from './load.js';

// Most pages never do, so that it comes when it is asked for.
export async function follow(root, quotes, listeners) {
  const passages = await importOf('{{passages}}');
  return passages.follow(root, quotes, listeners);
}

// Follows an element's quotes in the article that a selector names: a reader who
// opens a passage gets its quote, and a quote that is not found there has no
// link to it. Undefined where there is no article to follow.
export async function followBeside(element, selector, quotes) {
  try {
    const article = document.querySelector(selector);
    if (!article) throw new Error('the page has no such element');
    const lost = new CSSStyleSheet();
    element.shadowRoot.adoptedStyleSheets.push(lost);
    return await follow(article, quotes, {
      opened: (id) => element.select(id),
      found: (_, missing) => {
        const links = missing.map((id) => `[id="${id}"] .pq-place`).join();
        lost.replaceSync(links && `${links} { display: none }`);
      },
    });
  } catch (error) {
    console.warn(`quote-explorer: for="${selector}": the article is not followed`, error);
    return undefined;
  }
}
