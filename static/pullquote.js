// The stable entry that pages load. It finds the explorer that the page was
// built with and lets the app take its place; where that fails, the page stays
// as it is, says so in one line, and tells the developer why in the console.

const sentences = {
  wasm: 'Filters and search are off: this browser does not allow WebAssembly here. Every quote is on this page.',
  other: 'Filters and search could not be loaded. Every quote is on this page; reload it to try again.',
};

function stayStatic(why, error) {
  const note = document.getElementById('pq-note');
  if (note) {
    note.textContent = sentences[why];
    note.hidden = false;
  }
  document.documentElement.classList.add('pq-static');
  console.warn(`pullquote: ${sentences[why]}`, error);
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
  const open = panel[0].matches(':popover-open');
  const scrolled = twins('.pq-filters, .pq-groups').map(([element, twin]) => [twin, element.scrollTop]);
  const controls = twins('input, select').filter(
    ([element, twin]) => element.checked !== twin.checked || element.value !== twin.value);
  const focus = old.contains(document.activeElement) && document.activeElement;
  const focused = focus && twins('*').find(([element]) => element === focus)?.[1];
  old.replaceWith(next);
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

// Loads the app, and mounts it once the page has been read.
async function start() {
  document.documentElement.classList.add('pq-started');
  if (typeof WebAssembly !== 'object') {
    await parsed();
    stayStatic('wasm', 'WebAssembly is not defined.');
    return;
  }
  try {
    // Compiling the one goes on beside reading the other.
    const [wasm, { default: load, mount }] = await Promise.all([compile('./{{wasm}}'), import('./{{app}}')]);
    await load({ module_or_path: wasm });
    await parsed();
    const root = document.getElementById('pq-root');
    const next = root.cloneNode(false);
    const article = document.getElementById('pq-article').textContent;
    mount(next, article, () => takeOver(root, next));
  } catch (error) {
    await parsed();
    stayStatic(error instanceof WebAssembly.CompileError ? 'wasm' : 'other', error);
  }
}

async function compile(path) {
  const answer = await fetch(new URL(path, import.meta.url));
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${answer.statusText}`);
  // Compiling what still arrives needs the right MIME type, which not every host gives.
  const streams = answer.headers.get('Content-Type') === 'application/wasm';
  return streams ? WebAssembly.compileStreaming(answer) : WebAssembly.compile(await answer.arrayBuffer());
}

function parsed() {
  if (document.readyState !== 'loading') return undefined;
  return new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
}

start();
