// An explorer of an archive, made with the compiled interface.

import { connect } from './glue.js';
import { copyingIn } from '../entry/copying.js';
import { followComposition } from '../entry/composing.js';
import { followFilters } from '../entry/sheet.js';
import { instantiate } from '../entry/wasm.js';
import { localeOf } from '../entry/locale.js';
import { quoteAddress } from '../entry/address.js';
import { breath } from './breath.js';
import { listOf } from './list.js';

/** @import { Glue } from './glue.js' */
/** @import { Question } from './collected.js' */
/** @import { Desk } from './desk.js' */
/** @import { Around, Presented } from './types.js' */

/**
 * Renders an explorer into `root`: `first` is an answer with its quotes, `title` may be
 * missing, `asked` is the fragment that it begins with, or none for one that reads the page's
 * address, and `isOpen` says that the archive is open. `told` has what is told of it, and
 * `dressViews`, which brings the style of Voices and Map. Each step is a task of its own, so
 * that none is long.
 * @param {HTMLElement} root
 * @param {WebAssembly.Module} module
 * @param {Desk} desk
 * @param {Presented} presented
 * @param {Around} around
 * @returns {Promise<Glue>}
 */
export async function present(root, module, desk, { first, title, words, asked, isOpen }, { dressViews, ...told }) {
  const app = instantiate(connect, module);
  desk.tell(app);
  await breath();
  app.begin(first.answer, first.rows);
  await breath();
  followComposition(root);
  followFilters(root);
  const locale = localeOf(words);
  await breath();
  app.mount(root, title, words.lines, words.more, asked, isOpen, {
    ...locale,
    ...listOf(root),
    address: quoteAddress,
    copy: copyingIn(root),
    ask: desk.ask,
    quotes: desk.quotes,
    /** @param {Question} question */
    figures(question) {
      dressViews(root);
      desk.figures(question);
    },
    open: desk.open,
    reload: () => location.reload(),
    ...told,
  });
  return app;
}
