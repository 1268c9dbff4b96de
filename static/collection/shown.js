// The explorer on the page of a collection, which takes the place of what the page was written
// with. Where that fails, the page stays as it is and says so in one line.

import { exchange } from '../entry/exchange.js';
import { keepPresses } from '../entry/presses.js';
import { whenComposed } from '../entry/composing.js';
import { screens } from '../entry/screens.js';
import { NoWasm } from '../entry/wasm.js';
import { breath } from './breath.js';
import { followScrolling } from './list.js';
import { painted } from './painted.js';
import { present } from './present.js';

/** @import { Control } from '../entry/exchange.js' */
/** @import { PageWords, Stopped } from '../entry/types.js' */
/** @import { Glue } from './glue.js' */
/** @import { Desk } from './desk.js' */
/** @import { Around, First } from './types.js' */

export class Shown {
  #old = document.getElementById('pq-root');
  /** @type {PageWords} */
  #ofPage = JSON.parse(document.getElementById('pq-words').textContent);
  /** @type {First & { title?: string, archive: string }} */
  #data = JSON.parse(document.getElementById('pq-article').textContent);
  #stopKeeping = keepPresses(this.#old);
  #root = this.#old;
  /** @type {Glue | undefined} */
  #app;
  #stop = () => {};
  words = this.#ofPage;

  // The address of the archive, where the page has one.
  get archive() {
    return this.#data.archive;
  }

  /**
   * Goes to another quote.
   * @param {number} by
   */
  step(by) {
    this.#app?.step(by);
  }

  /**
   * Does what the explorer comes by; where that fails, the page stays as it was.
   * @param {() => Promise<void>} start
   */
  async attempt(start) {
    try {
      await start();
    } catch (error) {
      this.#stayStatic(error instanceof NoWasm ? 'wasm' : 'other', error);
    }
  }

  /**
   * Shows the collection in a language, in the place of what is on screen.
   * @param {WebAssembly.Module} module
   * @param {Desk} desk
   * @param {PageWords} next
   * @param {boolean} isOpen
   * @param {Pick<Around, 'changed' | 'dressViews'>} told
   */
  async present(module, desk, next, isOpen, told) {
    const made = this.#old.cloneNode(false);
    made.className = '';
    screens.set(made, { desk });
    const { title, answer, rows } = this.#data;
    const fresh = await present(made, module, desk, { first: { answer, rows }, title, words: next, isOpen }, {
      ...told,
      ready: async () => {
        await this.#take(made, fresh, next);
        if (isOpen) return;
        await painted();
        desk.open(true);
      },
      crashed: (message) => this.#stayStatic('crash', message),
    });
  }

  /**
   * @param {HTMLElement} made
   * @param {Glue} fresh
   * @param {PageWords} next
   */
  async #take(made, fresh, next) {
    await breath();
    await new Promise((resolve) => { whenComposed(this.#root, resolve); });
    // The new controls may know of the address already.
    if (this.#app) exchange(this.#root, made, () => false);
    else exchange(this.#root, made, isChanged, this.#stopKeeping());
    this.#stop();
    this.#app?.destroy();
    [this.#root, this.#app, this.words] = [made, fresh, next];
    // Laid out now, and painted in a task of its own.
    made.getBoundingClientRect();
    await breath();
    this.#stop = followScrolling(made, fresh.scrolled);
    fresh.scrolled(true);
  }

  /**
   * @param {Stopped} why
   * @param {unknown} error
   */
  #stayStatic(why, error) {
    const { page } = this.#ofPage;
    if (this.#root.isConnected) this.#root.replaceWith(this.#old);
    this.#old.className = '';
    const note = document.getElementById('pq-note');
    note.textContent = page[why];
    // WebAssembly will not be allowed the next time either.
    if (why !== 'wasm') note.append(' ', reloading(page.reload));
    note.hidden = false;
    document.documentElement.classList.add('pq-static');
    console.warn(`pullquote: ${note.textContent}`, error);
  }
}

/**
 * A button that loads the page once more.
 * @param {string} label
 */
function reloading(label) {
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'pq-way', textContent: label });
  button.addEventListener('click', () => location.reload());
  return button;
}

/**
 * Whether a control is otherwise than the page was written.
 * @param {Control} element
 */
function isChanged(element) {
  if (element.options) return !element.options[element.selectedIndex]?.defaultSelected;
  if (element.type === 'checkbox') return element.checked !== element.defaultChecked;
  return element.value !== element.defaultValue;
}
