// The page of a collection: its interface takes the place of what the page was written
// with. Where that fails, the page stays as it is and says so in one line.

import { connect } from './glue.js';
import { compileApp, instantiate, NoWasm } from './wasm.js';
import { localeOf } from './locale.js';
import { Desk } from './desk.js';
import { followScrolling, listOf } from './list.js';
import { startCollectionKeys } from './keys.js';

const here = new URL('.', import.meta.url);

start();

async function start() {
  if (document.readyState === 'loading') {
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
  }
  const old = document.getElementById('pq-root');
  const words = JSON.parse(document.getElementById('pq-words').textContent);
  const { title, archive, first } = JSON.parse(document.getElementById('pq-article').textContent);
  const stayStatic = (why, error) => {
    old.className = '';
    const note = document.getElementById('pq-note');
    note.textContent = words.page[why];
    note.hidden = false;
    document.documentElement.classList.add('pq-started', 'pq-static');
    console.warn(`pullquote: ${note.textContent}`, error);
  };
  try {
    const answer = await fetch(new URL('{{interface}}', here), { integrity: '{{interface-integrity}}' });
    if (!answer.ok) throw new Error(`${answer.url}: ${answer.status} ${answer.statusText}`);
    const streams = answer.headers.get('Content-Type') === 'application/wasm';
    const app = instantiate(connect, await compileApp(streams ? answer : answer.arrayBuffer()));
    // Each of what follows is a task of its own, so that none is long.
    await breath();
    const root = old.cloneNode(false);
    root.className = '';
    const desk = new Desk(new URL(archive, here).href, new URL('{{worker}}', here).href, app);
    document.documentElement.classList.add('pq-started');
    app.mount(root, title, words.lines, words.more, first, {
      ...localeOf(words),
      ...listOf(root),
      ask: desk.ask,
      quotes: desk.quotes,
      open: desk.open,
      async ready() {
        await breath();
        takePlace(old, root);
        desk.open(true);
        followScrolling(app.scrolled);
        startCollectionKeys(root, app.step);
        app.scrolled(true);
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

// Whether a control is otherwise than the page was written.
function isChanged(element) {
  if (element.options) return !element.options[element.selectedIndex]?.defaultSelected;
  if (element.type === 'checkbox') return element.checked !== element.defaultChecked;
  return element.value !== element.defaultValue;
}

function breath() {
  return new Promise((resolve) => setTimeout(resolve));
}

// What the visitor did to the controls that the page was written with is done again on
// the new ones.
function takePlace(old, next) {
  const twins = (selector) => {
    const [before, after] = [old, next].map((root) => [...root.querySelectorAll(selector)]);
    return before.map((element, at) => [element, after[at]]).filter(([, twin]) => twin);
  };
  const panel = twins('.pq-filters')[0];
  const isOpen = panel?.[0].matches(':popover-open');
  // The new ones may know of the address already.
  const changed = twins('input, select').filter(([element]) => isChanged(element));
  const focus = old.contains(document.activeElement) && document.activeElement;
  const focused = focus && twins('*').find(([element]) => element === focus)?.[1];
  const top = scrollY;
  old.replaceWith(next);
  if (top) scrollTo({ top, behavior: 'instant' });
  if (isOpen) panel[1].showPopover();
  for (const [element, twin] of changed) {
    if (element.checked !== twin.checked) {
      twin.click();
    } else {
      twin.value = element.value;
      twin.dispatchEvent(new Event(twin.type === 'search' ? 'input' : 'change', { bubbles: true }));
    }
  }
  if (focused) focused.focus({ preventScroll: true });
}
