// Which elements of an article stand beside its running text and say parts of it
// again: pull quotes, asides, captions, headings.

// By their names, by roles of WAI-ARIA and DPUB-ARIA, and by the words that
// publishing systems have in their classes.
const NAMES = new Set([
  'aside', 'caption', 'figcaption', 'figure', 'footer', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hgroup', 'nav',
]);
const ROLES = new RegExp('^(banner|caption|complementary|contentinfo|doc-(abstract|epigraph|footnote|pullquote|subtitle|tip|toc)'
  + '|figure|heading|navigation|note)$');
const CLASSES = new RegExp('pull-?_?(quote|ed|out)|quote-?_?pull|blockquote-alt|aside|sidebar|caption|call-?_?out|break-?_?out'
  + '|teaser|standfirst|headline|key-?_?(points|takeaways)|tweetable', 'i');

/**
 * How far an element is from the running text: 0 is in it; 1 is a block quotation, which
 * is a part of the text or says again what it says; 2 is beside it. `style` is the
 * computed one.
 * @param {Element} element
 * @param {CSSStyleDeclaration} style
 */
export function distanceOf(element, style) {
  const isBeside = NAMES.has(element.localName) || ROLES.test(
    /** @type {string} */
    (element.getAttribute('role')))
    || CLASSES.test(
      /** @type {string} */
      (element.getAttribute('class'))) || style.cssFloat !== 'none' || /absolute|fixed/.test(style.position);
  if (isBeside) return 2;
  return element.localName === 'blockquote' ? 1 : 0;
}
