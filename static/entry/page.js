// The explorer that a page was built with: the app takes its place. Where that
// fails, the page stays as it is, says so in one line, and tells the developer
// why in the console.

import { NoWasm } from './wasm.js';

const sentences = {
  wasm: 'Filters and search are off: this browser does not allow WebAssembly here. Every quote is on this page.',
  crash: 'Filters and search stopped working. Every quote is on this page; reload it to filter again.',
  other: 'Filters and search could not be loaded. Every quote is on this page; reload it to try again.',
};

// Starts the explorer in `#pq-root`, where the page has one. `articleOf` gives
// the article of the element that holds its data.
export async function startPage(load, articleOf = ({ textContent }) => textContent) {
  if (!document.getElementById('pq-root')) await read();
  const old = document.getElementById('pq-root');
  if (!old) return;
  const page = document.documentElement;
  page.classList.add('pq-started');
  const stayStatic = (why, error) => {
    const note = document.getElementById('pq-note');
    if (note) {
      note.textContent ||= sentences[why];
      note.hidden = false;
    }
    page.classList.add('pq-static');
    console.warn(`pullquote: ${note?.textContent ?? sentences[why]}`, error);
  };
  try {
    const connect = await load();
    await read();
    const next = old.cloneNode(false);
    const article = await articleOf(document.getElementById('pq-article'));
    // What the page was written with comes back whenever the app goes.
    const giveBack = (why, error) => {
      if (next.isConnected) next.replaceWith(old);
      stayStatic(why, error);
    };
    connect().mount(next, article, '', undefined, false, {
      ready() {
        try {
          takeOver(old, next);
        } catch (error) {
          giveBack('other', error);
        }
      },
      changed() {},
      crashed(message) {
        giveBack('crash', message);
      },
    });
  } catch (error) {
    await read();
    stayStatic(error instanceof NoWasm ? 'wasm' : 'other', error);
  }
}

// The app has rendered into `next` what the page shows in `old`. Swapping the
// two within one task paints nothing in between; what the visitor did to the
// old controls while the app was loading is done again on the new ones.
function takeOver(old, next) {
  const twins = (selector) => {
    const [before, after] = [old, next].map((root) => [...root.querySelectorAll(selector)]);
    return before.map((element, at) => [element, after[at]]);
  };
  const panel = twins('.pq-filters')[0];
  const open = panel?.[0].matches(':popover-open');
  const scrolled = twins('.pq-filters, .pq-groups').map(([element, twin]) => [twin, element.scrollTop]);
  const controls = twins('input, select').filter(
    ([element, twin]) => element.checked !== twin.checked || element.value !== twin.value);
  const focus = old.contains(document.activeElement) && document.activeElement;
  const focused = focus && twins('*').find(([element]) => element === focus)?.[1];
  const top = window.scrollY;
  old.replaceWith(next);
  // WebKit forgets where it was scrolled to.
  if (top) window.scrollTo({ top, behavior: 'instant' });
  if (open) panel[1].showPopover();
  for (const [twin, top] of scrolled) if (top) twin.scrollTop = top;
  for (const [element, twin] of controls) {
    if (element.checked !== twin.checked) {
      twin.click();
    } else {
      twin.value = element.value;
      twin.dispatchEvent(new Event(twin.type === 'search' ? 'input' : 'change', { bubbles: true }));
    }
  }
  if (focused) focused.focus({ preventScroll: true });
}

// Waits for the end of the document.
export function read() {
  if (document.readyState !== 'loading') return undefined;
  return new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
}
