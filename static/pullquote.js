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
  const all = (root) => [...root.querySelectorAll('*')];
  const [before, after] = [all(old), all(next)];
  const focused = before.indexOf(document.activeElement);
  const did = before.map((element, at) => [element, after[at]]).filter(
    ([element, twin]) => twin && (element.checked || element.value || element.scrollTop || element.matches(':popover-open')));
  const kept = did.map(([element, twin]) => [twin, element.checked, element.value, element.scrollTop, element.matches(':popover-open')]);
  old.replaceWith(next);
  for (const [twin, checked, value, scrollTop, open] of kept) {
    if (open) twin.showPopover();
    if (scrollTop) twin.scrollTop = scrollTop;
    if (checked && !twin.checked) twin.click();
    if (twin.value !== undefined && value !== twin.value) {
      twin.value = value;
      twin.dispatchEvent(new Event(twin.type === 'search' ? 'input' : 'change', { bubbles: true }));
    }
  }
  after[focused]?.focus({ preventScroll: true });
}

async function start(root, article) {
  if (typeof WebAssembly !== 'object') {
    stayStatic('wasm', 'WebAssembly is not defined.');
    return;
  }
  try {
    const { default: load, mount } = await import('./{{app}}');
    await load({ module_or_path: new URL('./{{wasm}}', import.meta.url) });
    const next = root.cloneNode(false);
    mount(next, article.textContent, () => takeOver(root, next));
  } catch (error) {
    stayStatic(error instanceof WebAssembly.CompileError ? 'wasm' : 'other', error);
  }
}

document.documentElement.classList.add('pq-started');
const root = document.getElementById('pq-root');
const article = document.getElementById('pq-article');
if (root && article) start(root, article);
