// The explorer that a page was built with: the app takes its place. Where that
// fails, the page stays as it is, says so in one line, and tells the developer
// why in the console.

import { pageAddress } from './address.js';
import { lendIds } from './aside.js';
import { followComposition, whenComposed } from './composing.js';
import { copyingIn } from './copying.js';
import { crossViews } from './crossing.js';
import { exchange } from './exchange.js';
import { followFragments } from './going.js';
import { extend, foresee } from './later.js';
import { localeOf } from './locale.js';
import { followFilters } from './sheet.js';
import { followUnknown } from './unknown.js';
import { NoWasm } from './wasm.js';

// Starts the explorer in `#pq-root` of a page that is at rest. `load` gives the app,
// `loadLater` its second part, `articleOf` the article of the element that holds
// its data, `chosen` the language that the reader has chosen, if any, and
// `wordsOf` the words of one; `stopEarly` stops what answers until then.
export async function startPage({ load, loadLater, articleOf, chosen, wordsOf, stopEarly }) {
  const old = document.getElementById('pq-root');
  const data = document.getElementById('pq-article');
  let words = JSON.parse(document.getElementById('pq-words').textContent);
  const stayStatic = (why, error) => {
    stopEarly();
    old.className = '';
    const note = document.getElementById('pq-note');
    if (note) {
      note.textContent ||= words.page[why];
      note.hidden = false;
    }
    document.documentElement.classList.add('pq-static');
    console.warn(`pullquote: ${note?.textContent ?? words.page[why]}`, error);
  };
  // What the page was written with comes back whenever the app goes.
  const giveBack = (root, why, error) => {
    if (root.isConnected) root.replaceWith(old);
    stayStatic(why, error);
  };
  // The words of another language, as soon as one is chosen; those that there are
  // where they do not come.
  const speak = async (id) => {
    if (!id || id === words.id) return false;
    try {
      words = await wordsOf(id);
      dress(words);
      return true;
    } catch (error) {
      console.warn(`pullquote: the words of ${id} could not be loaded`, error);
      return false;
    }
  };
  followFragments();
  try {
    const connect = await load();
    const article = await articleOf(data);
    await speak(chosen());
    // Makes an explorer, and calls back with its root once it stands in there.
    const mount = (ready) => {
      const app = connect();
      const root = old.cloneNode(false);
      root.className = '';
      followComposition(root);
      followFilters(root);
      foresee(root, loadLater);
      app.mount(root, article, words.lines, data.dataset.only ?? '', undefined, false, {
        ...localeOf(words),
        ready() {
          try {
            ready(root);
          } catch (error) {
            giveBack(root, 'other', error);
          }
        },
        async changed() {
          lendIds(root);
          if (!root.isConnected || !(await speak(chosen()))) return;
          mount((next) => {
            root.replaceWith(next);
            app.destroy();
          });
        },
        address: pageAddress,
        copy: copyingIn(root),
        fetch() {
          extend(app, root, loadLater);
        },
        crashed(message) {
          giveBack(root, 'crash', message);
        },
      });
    };
    mount((root) => whenComposed(old, () => takeOver(old, root, stopEarly)));
    crossViews();
    followUnknown(article, () => words.page);
  } catch (error) {
    stayStatic(error instanceof NoWasm ? 'wasm' : 'other', error);
  }
}

// Says what stands around the explorer in another language.
function dress({ id, dir, page }) {
  for (const element of document.querySelectorAll('[data-word]')) {
    element.textContent = page[element.dataset.word];
    Object.assign(element, { lang: id, dir });
  }
  Object.assign(document.querySelector('.pq-footer') ?? {}, { lang: id, dir });
  const select = document.getElementById('pq-lang');
  if (select) select.value = id;
}

// The app has rendered into `next` what the page shows in `old`, and takes its place.
function takeOver(old, next, stopEarly) {
  const stay = held(old, next);
  const pressed = stopEarly();
  const isOtherwise = (element, twin) => element.checked !== twin.checked || element.value !== twin.value;
  exchange(old, next, isOtherwise, pressed);
  requestAnimationFrame(stay);
}

// Keeps the quote at the top of the screen there: quotes that were never on screen
// had no height but a likely one.
function held(old, next) {
  const top = (quote) => quote.getBoundingClientRect().top;
  const quote = scrollY > 0 && [...old.querySelectorAll('.pq-quote')].find((quote) => top(quote) >= 0);
  const before = quote && top(quote);
  return () => {
    const twin = quote && next.querySelector(`[id="${quote.id}"]`);
    // Firefox cuts off what is less than a pixel.
    if (twin) scrollBy({ top: Math.round(top(twin) - before), behavior: 'instant' });
  };
}
