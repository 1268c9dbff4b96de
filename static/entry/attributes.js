// What an element's attributes ask for. Those of which a value may ask for nothing
// that there is keep the explorer away: the page has it otherwise than it thinks.

/** @typedef {[isRight: (value: string) => boolean, wrong: string]} Rule */

/**
 * @param {string[]} values
 * @returns {Rule}
 */
const isIn = (values) => [(value) => values.includes(value), `is none of ${values.join(', ')}`];
/** @type {Record<string, Rule>} */
const RULES = {
  'theme-mode': isIn(['auto', 'light', 'dark']),
  view: isIn(['quotes', 'voices', 'map', 'strip']),
  height: [(value) => CSS.supports('block-size', lengthOf(value)), 'is neither a number of pixels nor a CSS length'],
  for: [isSelector, 'is no CSS selector'],
};
const WORDS = ['theme-mode', 'view'];

/**
 * A height as a CSS length.
 * @param {string} height
 */
export function lengthOf(height) {
  return /^\d+$/.test(height) ? `${height}px` : height;
}

/** @param {string} value */
function isSelector(value) {
  try {
    new DocumentFragment().querySelector(value);
    return true;
  } catch {
    return false;
  }
}

/**
 * What the element's attributes ask for, by their names; '' where that is nothing.
 * @param {Element} element
 */
export function asksOf(element) {
  return Object.fromEntries(Object.keys(RULES).map((name) => [
    name,
    /** @type {string} */
    (askOf(element, name)),
  ]));
}

/**
 * The same for one of them; undefined for one that may say anything.
 * @param {Element} element
 * @param {string} name
 */
export function askOf(element, name) {
  if (!RULES[name]) return undefined;
  const value = element.getAttribute(name)?.trim() ?? '';
  return WORDS.includes(name) ? value.toLowerCase() : value;
}

/**
 * What is wrong with the values of some attributes, in a sentence for each.
 * @param {Element} element
 * @param {string[]} [names]
 */
export function wrongIn(element, names = Object.keys(RULES)) {
  return names.filter((name) => askOf(element, name) && !RULES[name][0](
    /** @type {string} */
    (askOf(element, name))))
    .map((name) => `${name}="${element.getAttribute(name)}" ${RULES[name][1]}`);
}
