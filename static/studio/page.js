// The page of the studio: loads its WebAssembly, and does for it what only scripts can do.

import { connectStudio } from './glue.js';
import { compileApp, instantiate } from '../entry/wasm.js';
import { followTabs, keepProject, keptProject } from './keep.js';
import { followHandles } from './handles.js';
import { followSelection, takeSelection } from './places.js';
import { previewing } from './preview.js';
import { partOf, textOf } from './parts.js';
import { siting } from './site.js';
import { Unreadable, isHtml, readFile, textOfPage } from './reading.js';
import { holdTable, isTable, readTable, tableText } from './tables.js';

/** @import { Glue } from './glue.js' */
/** @import { Host } from './types.js' */

const here = new URL('.', import.meta.url);

start();

async function start() {
  const root = document.getElementById('studio');
  /** @param {unknown} error */
  const stay = (error) => {
    console.error('pullquote:', error);
    const note = document.createElement('p');
    note.className = 'ps-notice';
    note.setAttribute('role', 'alert');
    note.textContent = 'The studio stopped. What you did is kept in this browser: load the page again to go on.';
    root.prepend(note);
  };
  try {
    const [module, kept] = await Promise.all([partOf('studio').then(compileApp), keptProject()]);
    const app = instantiate(connectStudio, module);
    /** @param {unknown} error */
    const trouble = (error) => {
      if (!(error instanceof Unreadable)) console.warn('pullquote:', error);
      app.trouble(error instanceof Unreadable ? error.message : 'file');
    };
    /** @param {File} file */
    const read = (file) => readFile(file).then(({ text, project, table, isText }) => {
      if (table) openTable(app, table, file.name.replace(/\.[^.]*$/, ''), isText);
      else if (project === undefined) app.opened_text(text);
      else app.opened_project(project);
    }).catch(trouble);
    app.mount(root, hostOf(app, read, stay), kept);
    followSelection();
    followHandles(app.moved_end);
    followTabs(() => app.trouble('tabs'));
    followFiles(app, read, trouble);
    document.documentElement.classList.add('ps-started');
  } catch (error) {
    stay(error);
  }
}

/**
 * @param {Glue} app
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {string} title
 * @param {boolean} isText
 */
function openTable(app, bytes, title, isText) {
  holdTable(bytes);
  app.opened_table(title, isText);
}

/**
 * What the studio asks of the page.
 * @param {Glue} app
 * @param {(file: File) => void} read
 * @param {(error: unknown) => void} stay
 * @returns {Host}
 */
function hostOf(app, read, stay) {
  const host = {
    selection: () => Uint32Array.from(takeSelection()),
    /** @param {string} project */
    keep: (project) => keepProject(project, () => app.trouble('keep')),
    save,
    save_bytes: save,
    template() {
      textOf('template').catch(() => '').then((text) => app.template(text, false));
    },
    /** @param {string} asked */
    table(asked) {
      readTable(asked).then(app.told_table, (error) => {
        console.warn('pullquote:', error);
        app.trouble('table');
      });
    },
    // Not inside of the message that asks for it.
    table_text: () => queueMicrotask(() => app.opened_text(tableText())),
    open() {
      const field = Object.assign(document.createElement('input'), { type: 'file' });
      field.addEventListener('change', () => field.files?.[0] && read(field.files[0]));
      field.click();
    },
    /**
     * @param {string} card
     * @param {string} mark
     */
    reveal(card, mark) {
      // The card comes into the page with this task.
      document.getElementById(card)?.focus({ preventScroll: true });
      document.getElementById(card)?.scrollIntoView({ block: 'nearest' });
      const article =
        /** @type {HTMLElement} */
        (document.querySelector('.ps-article'));
      const passage = document.getElementById(mark);
      if (!passage || !article.offsetParent) return;
      article.scrollTop += passage.getBoundingClientRect().top - article.getBoundingClientRect().top - article.clientHeight / 3;
    },
    /** @param {string} id */
    focus: (id) => document.getElementById(id)?.focus(),
    ...previewing(app),
    // Nobody embeds what stands on a disk.
    site: () => (here.protocol === 'file:' ? 'https://YOUR-SITE/' : here.href),
    crashed: stay,
  };
  return Object.assign(host, siting(app, host));
}

/**
 * Hands a file to the person.
 * @param {string} name
 * @param {string} type
 * @param {string | Uint8Array<ArrayBuffer>} content
 */
function save(name, type, content) {
  const address = URL.createObjectURL(new Blob([content], { type }));
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/**
 * How long a text is in UTF-8, without making a copy of a huge one.
 * @param {string} text
 */
function utf8LengthOf(text) {
  // No more than this are counted: a longer text is too long by its characters alone.
  const MOST = 10_000_000;
  return text.length > MOST ? text.length : new TextEncoder().encode(text).length;
}

/**
 * Files that are dropped on the page, and sources of pages and tables that are pasted.
 * @param {Glue} app
 * @param {(file: File) => void} read
 * @param {(error: unknown) => void} trouble
 */
function followFiles(app, read, trouble) {
  addEventListener('dragover', (event) => event.preventDefault());
  addEventListener('drop', (event) => {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    read(file);
  });
  addEventListener('paste', (event) => {
    const text =
      /** @type {DataTransfer} */
      (event.clipboardData).getData('text/plain');
    const field =
      /** @type {Reached} */
      (event.target);
    if (field.id !== 'ps-draft') return;
    if (!field.value && isHtml(text)) textOfPage(text).then(app.opened_text, trouble);
    else if (!field.value && isTable(text)) openTable(app, new TextEncoder().encode(text), '', true);
    else if (!app.is_too_long(utf8LengthOf(text))) return;
    event.preventDefault();
  });
}
