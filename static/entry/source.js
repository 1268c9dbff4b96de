// Where an element's article comes from, and what may be wrong with that.

/** @import { Article } from '../pullquote.js' */
/** @import { Archive, PageWords, Why } from './types.js' */

// As many characters as bytes that a file of an article may have.
const LONGEST = 16 << 20;

// What is said where the words of the page's language did not come either.
/** @type {Record<Why, string>} */
const failures = {
  wasm: 'The quote explorer needs WebAssembly, which is not allowed here.',
  crash: 'The quote explorer stopped working. Reload the page to try again.',
  data: 'The quotes could not be loaded.',
  wrong: 'The quote explorer is not set up correctly here.',
};

// What went wrong: a message for developers, and a sentence for readers.
export class Failure extends Error {
  /**
   * @param {Why} why
   * @param {string} message
   */
  constructor(why, message) {
    super(message);
    this.why = why;
  }

  /** @param {PageWords | undefined} words */
  sentence(words) {
    return words?.element[this.why] ?? failures[this.why];
  }
}

/**
 * The archive that an element names in the place of an article; undefined for none. It speaks
 * the language of the page around it.
 * @param {Element} element
 * @param {object | string | undefined} given
 * @returns {Archive | undefined}
 */
export function archiveOf(element, given) {
  const src = element.getAttribute('src') ?? '';
  const isArchive = !given && URL.canParse(src, document.baseURI) && /\.pq$/i.test(new URL(src, document.baseURI).pathname);
  if (!isArchive || element.querySelector('script[type="application/json"]')) return undefined;
  const wrong = ['locked', 'for'].filter((name) => element.hasAttribute(name))
    .map((name) => `${name} is for an article, and src="${src}" names an archive`);
  return { url: new URL(src, document.baseURI).href, lang: element.closest('[lang]')?.lang, wrong };
}

/**
 * The data of an element's article: what its property was given (an object or JSON),
 * what stands between its tags, or what its `src` names.
 * @param {Element} element
 * @param {Article | string | undefined} given
 * @returns {Promise<Article>}
 */
export async function readArticle(element, given) {
  if (typeof given === 'object') return given;
  if (given) return parsed(given, 'the property `article`');
  const inline = element.querySelector('script[type="application/json"]');
  const src = element.getAttribute('src');
  if (inline) return parsed(inline.textContent, 'the <script type="application/json"> between the tags');
  if (src) return fetched(src);
  throw new Failure('data', 'there is no article: name one in src="articles/ID.json", or put it between '
    + 'the tags in a <script type="application/json">');
}

/**
 * @param {string} src
 * @returns {Promise<Article>}
 */
export async function fetched(src) {
  if (!URL.canParse(src, document.baseURI)) throw new Failure('data', `src="${src}" is no address`);
  const url = new URL(src, document.baseURI);
  let answer;
  try {
    answer = await fetch(url);
  } catch (error) {
    const { message } =
      /** @type {Error} */
      (error);
    throw new Failure('data', `src="${src}": ${url} cannot be fetched (${message}): is the address right, and `
      + 'does its server allow this site (Access-Control-Allow-Origin)?');
  }
  if (!answer.ok) throw new Failure('data', `src="${src}": ${url} answered ${answer.status} ${answer.statusText}`);
  return parsed(await answer.text(), `src="${src}"`);
}

/**
 * The data that JSON says; `where` it stands, for developers.
 * @param {string} text
 * @param {string} where
 * @returns {Article}
 */
export function parsed(text, where) {
  if (text.trimStart().startsWith('<')) {
    throw new Failure('data', `${where}: this is HTML, not the JSON of an article; is it a page in the article's place?`);
  }
  if (text.length > LONGEST) throw new Failure('data', `${where}: this is longer than an article may be: make an archive of it`);
  try {
    // Byte order marks are blanks here, and no part of JSON.
    return Object(JSON.parse(text.trim()));
  } catch (error) {
    const { message } =
      /** @type {Error} */
      (error);
    throw new Failure('data', `${where}: this is no JSON (${message}): \`pullquote check\` says where`);
  }
}
