// What the dialogs are made of.

const styled = new CSSStyleSheet();
styled.replaceSync({{style}});

// An element with properties of its own, and what is in it.
export function make(name, properties, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

// Choices of which one holds. `options` are pairs of a value and its name.
export function choices(legend, name, options, chosen, choose) {
  const option = ([value, label]) => make('label', {},
    make('input', { type: 'radio', name, value, defaultChecked: value === chosen }), label);
  const group = make('fieldset', {}, make('legend', { textContent: legend }), ...options.map(option));
  group.addEventListener('change', ({ target }) => choose(target.value));
  return group;
}

// Copies what is in a field, also where the clipboard's own interface is
// missing: on a page that is not on https.
export async function copied(field) {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.select();
    return document.execCommand('copy');
  }
}

// A dialog with a heading and a button that closes it. `id` begins the ids in it.
export function dialogOf(id, title, closing, ...children) {
  const heading = make('h2', { id: `${id}-title`, textContent: title });
  const close = make('button', { type: 'button', textContent: closing });
  const dialog = make('dialog', { className: `pq-dialog ${id}` }, make('header', {}, heading, close), ...children);
  dialog.setAttribute('aria-labelledby', heading.id);
  close.addEventListener('click', () => dialog.close());
  return dialog;
}

// Opens a dialog in the page, or in the shadow tree that `root` is. Closing it
// gives the focus back to what it was opened with.
export function show(dialog, root) {
  const place = root === document ? document.body : make('div', { className: 'pq-root' });
  if (root !== document) {
    // Of the explorer's place it has the fonts and the theme, and no room of its own.
    place.dataset.theme = root.querySelector('.pq-root').dataset.theme;
    place.style.display = 'contents';
    root.append(place);
  }
  dialog.addEventListener('close', () => {
    dialog.remove();
    if (root !== document) place.remove();
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== styled);
  });
  root.adoptedStyleSheets.push(styled);
  place.append(dialog);
  dialog.showModal();
}

// A frame may be far taller than the screen: there the dialog is beside the button
// that it was opened with.
export function settle(dialog, button) {
  if (!document.documentElement.matches('.pq-fitted')) return;
  const top = Math.min(button.getBoundingClientRect().top, innerHeight - dialog.offsetHeight - 8);
  dialog.style.marginBlockStart = `${Math.max(top, 8)}px`;
  dialog.scrollIntoView({ block: 'nearest' });
}
