// The texts of a quote's picture, taken from what the explorer shows.

/** @import { Words } from '../entry/types.js' */
/** @import { Block, Explorer, Quoted } from './types.js' */

/**
 * `item` is the list's item of a quote, `words` are those of the dialog.
 * @param {HTMLElement} item
 * @param {Words} words
 * @returns {Quoted}
 */
export function quotedIn(item, words) {
  const explorer =
    /** @type {Explorer} */
    (item.closest('.pq'));
  /** @param {string} selector */
  const text = (selector) => textIn(item, selector);
  const isReported = item.dataset.kind === 'indirect';
  const title = explorer.querySelector('h1');
  return {
    id: item.id,
    isReported,
    blocks: [...item.querySelectorAll('blockquote p')].map((p) => blockOf(p, isReported)),
    lang: langOf(title),
    // The title of a collection is in the language of the interface.
    dir: title.dir || explorer.dir,
    initials: text('.pq-initials'),
    name: text('cite'),
    role: joined(text('.pq-role'), text('figcaption time')),
    // An unknown platform is not shown.
    platform: item.dataset.hue === '0' ? '' : text('.pq-platform'),
    manner: text('.pq-manner'),
    said: [words.id, words.dir],
    source: text('.pq-from') || sourceOf(explorer, words),
  };
}

/**
 * The article's title, its publication and its day.
 * @param {Explorer} explorer
 * @param {Words} words
 */
export function sourceOf(explorer, words) {
  const title = explorer.querySelector('h1');
  const byline = explorer.querySelector('.pq-byline');
  return joined(
    // A collection has its title alone.
    title.dataset.cited ?? title.textContent,
    byline && textIn(byline, 'span'),
    byline && isolated(textIn(byline, 'time'), words.dir !== title.dir),
  );
}

/**
 * @param {Element} element
 * @param {string} selector
 */
const textIn = (element, selector) => element.querySelector(selector)?.textContent ?? '';

/** @param {(string | null)[]} parts */
const joined = (...parts) => parts.filter(Boolean).join(' · ');

/**
 * A day, isolated in a line of the other direction.
 * @param {string} day
 * @param {boolean} isOther
 */
const isolated = (day, isOther) => (day && isOther ? `\u2068${day}\u2069` : day);

/** @param {Element} element */
export const langOf = (element) =>
  /** @type {HTMLElement} */
  (element.closest('[lang]')).lang;

/**
 * A paragraph of the words, each part in quotation marks, except for reported speech.
 * @param {HTMLElement} p
 * @param {boolean} isReported
 * @returns {Block}
 */
function blockOf(p, isReported) {
  const parts = [...p.querySelectorAll('.pq-words')];
  const { open, close } = { open: '', close: '', ...parts[0]?.dataset };
  const text = parts.map((part) => `${open}${part.textContent}${close}`).join(' ');
  return { lang: langOf(p), dir: p.dir, open, close, text: isReported ? p.textContent : text };
}

/**
 * The text of the picture for people who do not see it. `drawn` are the words on the picture,
 * which may be cut off.
 * @param {Quoted} quoted
 * @param {string[]} drawn
 * @param {Words} words
 */
export function textOf(quoted, drawn, words) {
  const who = [quoted.name, quoted.role, quoted.platform, quoted.manner].filter(Boolean).join(words.comma);
  const values = [drawn.join(' '), who, quoted.source];
  return words.card.text.replace(/\{(\d)\}/g, (_, at) => values[at]);
}
