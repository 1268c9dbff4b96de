// The compiled interface of collections, and an explorer made with it.

import { connect } from './glue.js';
import { compileApp, instantiate, NoWasm } from '../entry/wasm.js';
import { copyingIn } from '../entry/copying.js';
import { followComposition } from '../entry/composing.js';
import { followFilters } from '../entry/sheet.js';
import { localeOf } from '../entry/locale.js';
import { quoteAddress } from '../entry/address.js';
import { sheetOf } from '../entry/load.js';
import { breath } from './breath.js';
import { listOf } from './list.js';

const here = new URL('.', import.meta.url);

let compiled;

// The module; compiled once.
export function compiledInterface() {
  compiled ??= compile();
  compiled.catch(() => { compiled = undefined; });
  return compiled;
}

// What fails names its file, for developers: browsers do not.
async function compile() {
  const url = new URL('{{interface}}', here);
  try {
    const answer = await fetch(url, { integrity: '{{interface-integrity}}' });
    if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`);
    return await compileApp(answer);
  } catch (error) {
    throw error instanceof NoWasm ? error : new Error(`${url}: ${error.message}`);
  }
}

let views;

// Brings the style of Voices and Map into the tree of an explorer, once.
async function dressViews(root) {
  try {
    views ??= sheetOf('{{views}}');
    const sheet = await views;
    const { adoptedStyleSheets } = root.getRootNode();
    if (adoptedStyleSheets?.includes(sheet) === false) adoptedStyleSheets.push(sheet);
  } catch (error) {
    views = undefined;
    console.warn('pullquote: the style of a view could not be loaded', error);
  }
}

// Where the script of the worker is that answers for archives.
export const workerScript = new URL('{{worker}}', here).href;

// Renders an explorer into `root`: `first` is an answer with its quotes, `title` may be
// missing, `asked` is the fragment that it begins with, or none for one that reads the page's
// address, and `isOpen` says that the archive is open. `told` has what is told of it. Each
// step is a task of its own, so that none is long.
export async function present(root, module, desk, { first, title, words, asked, isOpen }, told) {
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
