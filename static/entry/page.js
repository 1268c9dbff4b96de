// The explorer that a page was built with: the app takes its place. Where that
// fails, the page stays as it is, says so in one line, and tells the developer
// why in the console.

import { quoteAddress } from './address.js';
import { lendIds } from './aside.js';
import { followComposition, whenComposed } from './composing.js';
import { copyingIn } from './copying.js';
import { crossViews } from './crossing.js';
import { exchange } from './exchange.js';
import { followFragments } from './going.js';
import { extend, foresee } from './later.js';
import { dress } from './languages.js';
import { localeOf } from './locale.js';
import { printSource } from './printing.js';
import { screens } from './screens.js';
import { followFilters } from './sheet.js';
import { followUnknown } from './unknown.js';
import { NoWasm } from './wasm.js';

/** @import { Glue } from '../glue.js' */
/** @import { Article } from '../pullquote.js' */
/** @import { Control } from './exchange.js' */
/** @import { LoadApp, LoadLater, PageWords, Stopped, Words, WordsOf } from './types.js' */

// In milliseconds: longer than the app waits for the next letter before it writes the
// address (`browser::Address`).
const STILL = 300;

/**
 * An explorer, and what it stands in.
 * @typedef {{ app: Glue, root: HTMLElement }} Made
 *
 * How a page has what its explorer is made of.
 * @typedef {object} Ways
 * @property {LoadApp} load
 * @property {LoadLater} loadLater
 * @property {(data: HTMLElement) => Article | Promise<Article>} articleOf
 * @property {() => string | undefined} chosen
 * @property {WordsOf} wordsOf
 * @property {(missed: string, id: string) => string} speakStill
 * @property {(error: unknown, words: PageWords) => boolean} offerReload
 * @property {() => HTMLButtonElement[]} stopEarly
 */

/**
 * Starts the explorer in `#pq-root` of a page that is at rest. `load` gives the app,
 * `loadLater` its second part, `articleOf` the article of the element that holds
 * its data, `chosen` the language that the reader has chosen, if any, `wordsOf` the
 * words of one, and `speakStill` goes back to one; `offerReload`, if there is one, does
 * that where files are gone; `stopEarly` stops what answers until then.
 * @param {Ways} ways
 */
export async function startPage({
  load, loadLater, articleOf, chosen, wordsOf, speakStill, offerReload, stopEarly,
}) {
  const old = document.getElementById('pq-root');
  const data = document.getElementById('pq-article');
  /** @type {PageWords} */
  let words = JSON.parse(document.getElementById('pq-words').textContent);
  const note = document.getElementById('pq-note');
  /**
   * @param {Stopped} why
   * @param {unknown} error
   */
  const stayStatic = (why, error) => {
    stopEarly();
    old.className = '';
    if (note) {
      note.textContent ||= words.page[why];
      note.hidden = false;
    }
    document.documentElement.classList.add('pq-static');
    console.warn(`pullquote: ${note?.textContent ?? words.page[why]}`, error);
  };
  /**
   * What the page was written with comes back whenever the app goes.
   * @param {Element} root
   * @param {Stopped} why
   * @param {unknown} error
   */
  const giveBack = (root, why, error) => {
    if (root.isConnected) root.replaceWith(old);
    stayStatic(why, error);
  };
  // The words of another language, as soon as one is chosen; whether they came. Where they
  // do not, the language stays that it is, and the page says so.
  /** @type {string | undefined} */
  let coming;
  /** @param {string | undefined} id */
  const speak = async (id) => {
    const isUnderWay = id === coming;
    coming = id;
    if (isUnderWay || !id || id === words.id) return false;
    let next;
    let missed;
    try {
      next = await wordsOf(id);
    } catch (error) {
      console.warn('pullquote: a language could not be loaded:', error);
      missed = error;
    }
    // Another may have been chosen meanwhile.
    if (coming !== id) return false;
    coming = undefined;
    note.hidden = true;
    if (missed) {
      const name = speakStill(id, words.id);
      if (offerReload(missed, words)) return false;
      note.textContent = `${name}: ${words.page.failed}`;
      note.hidden = false;
      return false;
    }
    words =
      /** @type {Words} */
      (next);
    dress(words);
    return true;
  };
  followFragments();
  try {
    const connect = await load();
    const article = await articleOf(data);
    await speak(chosen());
    // The explorer that stands in the page, and the one that was made last.
    /** @type {Partial<[Made, Made]>} */
    let [shown, last] = [];
    // When the reader last did something in it.
    let changed = 0;
    const only = data.dataset.only ?? '';
    /**
     * Makes an explorer, and calls back with it once it stands in its root.
     * @param {(made: Made) => void} ready
     */
    const mount = (ready) => {
      const made = { app: connect(), root: old.cloneNode(false) };
      const { app, root } = last = made;
      root.className = '';
      followComposition(root);
      followFilters(root);
      foresee(root, loadLater);
      app.mount(root, article, words.lines, only, undefined, false, {
        ...localeOf(words),
        ready() {
          try {
            ready(made);
          } catch (error) {
            giveBack(root, 'other', error);
          }
        },
        /** @param {string} fragment */
        changed(fragment) {
          changed = performance.now();
          lendIds(root);
          screens.set(root, { article, only, fragment });
          if (made === shown) heed();
        },
        address: quoteAddress,
        copy: copyingIn(root),
        fetch() {
          extend(app, document.body, loadLater, (error) => offerReload?.(error, words));
        },
        /** @param {string} message */
        crashed(message) {
          giveBack(root, 'crash', message);
        },
      });
    };
    // Makes another one where another language is chosen.
    const heed = async () => {
      if (await speak(chosen())) mount(takePlace);
    };
    /**
     * @param {Made} made
     * @param {HTMLElement} before
     * @param {() => HTMLButtonElement[]} stop
     */
    const show = (made, before, stop) => {
      takeOver(before, made.root, stop);
      printSource(made.root, article, () => location.hash);
      shown = made;
      heed();
    };
    /**
     * Takes the place of the one in the page when the reader is still: what they do until
     * then is done in that one, and is in the address or in its controls.
     * @param {Made} made
     */
    const takePlace = (made) => whenComposed(
      /** @type {Made} */
      (shown).root, () => {
        const left = changed + STILL - performance.now();
        if (left > 0) {
          setTimeout(takePlace, left, made);
        } else if (made === last) {
          const { app, root } =
            /** @type {Made} */
            (shown);
          show(made, root, () => []);
          app.destroy();
        } else {
          made.app.destroy();
        }
      });
    mount((made) => whenComposed(old, () => show(made, old, stopEarly)));
    crossViews();
    followUnknown(article, () => words.page);
  } catch (error) {
    stayStatic(error instanceof NoWasm ? 'wasm' : 'other', error);
  }
}

/**
 * The app has rendered into `next` what the page shows in `old`, and takes its place.
 * @param {HTMLElement} old
 * @param {HTMLElement} next
 * @param {() => HTMLButtonElement[]} stopEarly
 */
function takeOver(old, next, stopEarly) {
  const stay = held(old, next);
  const pressed = stopEarly();
  /**
   * @param {Control} element
   * @param {Control} twin
   */
  const isOtherwise = (element, twin) => element.checked !== twin.checked || element.value !== twin.value;
  exchange(old, next, isOtherwise, pressed);
  requestAnimationFrame(stay);
}

/**
 * Keeps the quote at the top of the screen there: quotes that were never on screen
 * had no height but a likely one.
 * @param {HTMLElement} old
 * @param {HTMLElement} next
 */
function held(old, next) {
  /** @param {Element} quote */
  const top = (quote) => quote.getBoundingClientRect().top;
  const quote = scrollY > 0 && [...old.querySelectorAll('.pq-quote')].find((quote) => top(quote) >= 0);
  const before =
    /** @type {number} */
    (quote && top(quote));
  return () => {
    const twin = quote && next.querySelector(`[id="${quote.id}"]`);
    // Firefox cuts off what is less than a pixel.
    if (twin) scrollBy({ top: Math.round(top(twin) - before), behavior: 'instant' });
  };
}
