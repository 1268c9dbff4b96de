// The text of an article in HTML. The browser parses it as a document of its own, in which
// no script runs and nothing is loaded.

const policy = globalThis.trustedTypes?.createPolicy?.('pullquote-studio', { createHTML: (markup) => markup });

// What is no text of an article.
const ASIDE = 'script, style, noscript, template, nav, aside, footer, form, figure, iframe, svg, button, select, [hidden], [aria-hidden=true], [role=navigation], [role=complementary]';
// What holds a paragraph.
const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, li, pre, dd, dt, td';
// Where sites put an article's body, the surest first.
const BODIES = '[itemprop=articleBody], article, main, [role=main]';
// A paragraph with more than this share of its letters in links is a list of links.
const LINKED = 0.6;

/**
 * Parses markup. Policies with trusted types let only what a policy of theirs made through.
 * @param {string} markup
 * @param {DOMParserSupportedType} type
 */
export function parsed(markup, type) {
  return new DOMParser().parseFromString(policy ? policy.createHTML(markup) : markup, type);
}

/**
 * The paragraphs of the article in a page, a line each.
 * @param {string} markup
 */
export function textOfHtml(markup) {
  const page = parsed(markup, 'text/html');
  page.querySelectorAll(ASIDE).forEach((element) => element.remove());
  const body = bodyOf(page);
  const heading = page.querySelector('h1');
  const lines = [...body.querySelectorAll(BLOCKS)]
    .filter((block) => !block.querySelector(BLOCKS) && !isLinks(block))
    .map(lineOf);
  if (heading && !body.contains(heading)) lines.unshift(lineOf(heading));
  const found = lines.filter(Boolean);
  return (found.length ? found : [lineOf(body)]).join('\n\n');
}

/**
 * The element that holds the article: of those that are likely, or else of all that hold
 * paragraphs, the one with the most letters in its own paragraphs.
 * @param {Document} page
 * @returns {Element}
 */
function bodyOf(page) {
  const likely = [...page.querySelectorAll(BODIES)];
  const holders = likely.length ? likely : [...new Set([...page.querySelectorAll('p')].map((paragraph) =>
    /** @type {Element} */
    (paragraph.parentElement)))];
  /** @param {Element} holder */
  const letters = (holder) => [...holder.querySelectorAll(likely.length ? 'p' : ':scope > p')]
    .reduce((sum, paragraph) => sum + paragraph.textContent.length, 0);
  const best = holders.map(
    /** @returns {[number, Element]} */
    (holder) => [letters(holder), holder]).sort(([one], [other]) => other - one)[0];
  return best && best[0] > 0 ? best[1] : page.body;
}

/** @param {Element} block */
function isLinks(block) {
  const linked = [...block.querySelectorAll('a')].reduce((sum, link) => sum + link.textContent.length, 0);
  return linked > LINKED * block.textContent.trim().length;
}

/** @param {Element} element */
function lineOf(element) {
  return element.textContent.replace(/\s+/g, ' ').trim();
}
