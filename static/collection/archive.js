// An archive in an element: its explorer has the methods that the app of an article has.

import { connect } from './glue.js';
import { instantiate } from '../entry/wasm.js';
import { sheetOf } from '../entry/load.js';
import { Desk, portTo } from './desk.js';
import { answering, compiledInterface, dressViews } from './interface.js';
import { followScrolling } from './list.js';
import { present } from './present.js';

/** @import { Glue } from './glue.js' */
/** @import { Connected, ElementApp } from '../entry/types.js' */
/** @import { Article } from '../pullquote.js' */
/** @import { Question } from './collected.js' */
/** @import { First } from './types.js' */

/**
 * Opens the archive at an address: gives what an element makes its explorer with. Rejects
 * with an error for developers where it cannot be opened.
 * @param {string} url
 * @returns {Promise<Connected>}
 */
export async function openArchive(url) {
  const [module, sheet] = await Promise.all([compiledInterface(), sheetOf('{{style}}', '{{collection-style}}')]);
  const desk = new Desk(url, answering);
  const first = await firstAnswer(desk, instantiate(connect, module).first_question());
  return { connect: () => explorerOf(module, desk, first), sheet, close: () => desk.open(false) };
}

/**
 * The article of a quote of the archive at an address, with that quote alone. Rejects with an
 * error for developers where there is none.
 * @param {string} archive
 * @param {string} id
 * @returns {Promise<Article>}
 */
export function readAlone(archive, id) {
  return new Promise((resolve, reject) => {
    const port = portTo(answering, ({ article, message }) => {
      port.close();
      if (article) resolve(article);
      else reject(new Error(message));
    });
    port.post({ kind: 'alone', archive, id });
  });
}

/**
 * What the archive answers to the question for all its quotes.
 * @param {Desk} desk
 * @param {Question} question
 * @returns {Promise<First>}
 */
function firstAnswer(desk, question) {
  return new Promise((resolve, reject) => {
    desk.tell({
      opening() {},
      quotes() {},
      answer: (answer, rows) => resolve({ answer, rows }),
      failed(why, message) {
        desk.open(false);
        reject(new Error(message));
      },
    });
    desk.ask(question);
    desk.open(true);
  });
}

/**
 * @param {WebAssembly.Module} module
 * @param {Desk} desk
 * @param {First} first
 * @returns {ElementApp}
 */
function explorerOf(module, desk, first) {
  // Undefined until it is there, which it is once it is ready.
  /** @type {Glue} */
  let app;
  let stop = () => {};
  // What it is told before it is there is done then.
  /** @type {string | undefined} */
  let visited;
  let isOver = false;
  return {
    desk,
    async mount(root, { title }, _lines, _only, asked, _isBeside, { words, ready, ...told }) {
      try {
        app = await present(root, module, desk, { first, title, words, asked, isOpen: true }, {
          ...told,
          dressViews,
          ready() {
            ready();
            stop = followScrolling(root, app.scrolled);
            app.scrolled(true);
            if (visited !== undefined) app.visit(visited);
          },
        });
        if (isOver) app.destroy();
      } catch (error) {
        told.crashed(
          /** @type {Error} */
          (error).message);
      }
    },
    visit(fragment) {
      if (app) app.visit(fragment);
      else visited = fragment;
    },
    destroy() {
      isOver = true;
      stop();
      desk.open(false);
      app?.destroy();
    },
  };
}
