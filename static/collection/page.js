// The page of a collection: its interface takes the place of what the page was written
// with. Where that fails, the page stays as it is and says so in one line.

import { connect } from './glue.js';
import { compileApp, instantiate, NoWasm } from '../entry/wasm.js';
import { localeOf } from '../entry/locale.js';
import { followComposition, whenComposed } from '../entry/composing.js';
import { followFilters } from '../entry/sheet.js';
import { copyingIn } from '../entry/copying.js';
import { pageAddress } from '../entry/address.js';
import { exchange } from '../entry/exchange.js';
import { followFragments } from '../entry/going.js';
import { read } from '../entry/rest.js';
import { breath } from './breath.js';
import { Desk } from './desk.js';
import { followScrolling, listOf } from './list.js';
import { startCollectionKeys } from './keys.js';
import { painted } from './painted.js';

const here = new URL('.', import.meta.url);

start();

async function start() {
  await read();
  // From now on, whatever fails is said here.
  document.documentElement.classList.add('pq-started');
  // What comes now would hold up the first frame.
  await painted();
  const old = document.getElementById('pq-root');
  const words = JSON.parse(document.getElementById('pq-words').textContent);
  const { title, archive, answer, rows } = JSON.parse(document.getElementById('pq-article').textContent);
  const stayStatic = (why, error) => {
    old.className = '';
    const note = document.getElementById('pq-note');
    note.textContent = words.page[why];
    // WebAssembly will not be allowed the next time either.
    if (why !== 'wasm') note.append(' ', reloading(words.page.reload));
    note.hidden = false;
    document.documentElement.classList.add('pq-static');
    console.warn(`pullquote: ${note.textContent}`, error);
  };
  followFragments();
  try {
    const app = instantiate(connect, await compiledInterface());
    // Each of what follows is a task of its own, so that none is long.
    await breath();
    app.begin(answer, rows);
    await breath();
    const root = old.cloneNode(false);
    root.className = '';
    followComposition(old);
    followComposition(root);
    followFilters(root);
    const desk = new Desk(new URL(archive, here).href, new URL('{{worker}}', here).href, app);
    const locale = localeOf(words);
    await breath();
    app.mount(root, title, words.lines, words.more, {
      ...locale,
      ...listOf(root),
      address: pageAddress,
      copy: copyingIn(root),
      ask: desk.ask,
      quotes: desk.quotes,
      open: desk.open,
      reload: () => location.reload(),
      async ready() {
        await breath();
        await new Promise((resolve) => { whenComposed(old, resolve); });
        // The new controls may know of the address already.
        exchange(old, root, isChanged);
        // Laid out now, and painted in a task of its own.
        root.getBoundingClientRect();
        await breath();
        followScrolling(app.scrolled);
        startCollectionKeys(app.step);
        app.scrolled(true);
        await painted();
        desk.open(true);
      },
      crashed(message) {
        if (root.isConnected) root.replaceWith(old);
        stayStatic('crash', message);
      },
    });
  } catch (error) {
    stayStatic(error instanceof NoWasm ? 'wasm' : 'other', error);
  }
}

// The compiled interface. What fails names its file, for developers: browsers do not.
async function compiledInterface() {
  const url = new URL('{{interface}}', here);
  try {
    const answer = await fetch(url, { integrity: '{{interface-integrity}}' });
    if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`);
    return await compileApp(answer);
  } catch (error) {
    throw error instanceof NoWasm ? error : new Error(`${url}: ${error.message}`);
  }
}

// A button that loads the page once more.
function reloading(label) {
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'pq-way', textContent: label });
  button.addEventListener('click', () => location.reload());
  return button;
}

// Whether a control is otherwise than the page was written.
function isChanged(element) {
  if (element.options) return !element.options[element.selectedIndex]?.defaultSelected;
  if (element.type === 'checkbox') return element.checked !== element.defaultChecked;
  return element.value !== element.defaultValue;
}
