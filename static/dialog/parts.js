// The parts that all dialogs use.

const styled = new CSSStyleSheet();
styled.replaceSync(slot('{{style}}'));

/**
 * Makes an element with these properties and children.
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Partial<HTMLElementTagNameMap[Name]>} [properties]
 * @param {(Node | string)[]} children
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function make(name, properties, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

/**
 * A group of radio buttons. `options` are pairs of a value and its name.
 * @template {string} Value
 * @param {string} legend
 * @param {string} name
 * @param {[value: Value, name: string][]} options
 * @param {Value} chosen
 * @param {(value: Value) => void} choose
 */
export function choices(legend, name, options, chosen, choose) {
  /** @param {[value: Value, name: string]} option */
  const option = ([value, label]) => make('label', {},
    make('input', { type: 'radio', name, value, defaultChecked: value === chosen }), label);
  const group = make('fieldset', {}, make('legend', { textContent: legend }), ...options.map(option));
  group.addEventListener('change', ({ target }) => choose(
    /** @type {Value} */
    (target.value)));
  return group;
}

/**
 * A button that does something.
 * @param {string} label
 * @param {() => unknown} action
 */
export function act(label, action) {
  const made = make('button', { type: 'button', textContent: label });
  made.addEventListener('click', action);
  return made;
}

/**
 * Saves a file.
 * @param {string} name
 * @param {Blob} blob
 */
export function saveAs(name, blob) {
  const address = URL.createObjectURL(blob);
  make('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/**
 * A note that saving may be refused, in these words. A sandboxed frame, which has no origin,
 * may not be allowed to save files, and cannot find out whether it is.
 * @param {string} textContent
 */
export function refused(textContent) {
  return origin === 'null' && parent !== window ? [make('p', { textContent })] : [];
}

/**
 * Copies the text of a field; also on pages without https, where `navigator.clipboard` is
 * missing.
 * @param {HTMLTextAreaElement} field
 */
export async function copied(field) {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.select();
    return document.execCommand('copy');
  }
}

/**
 * A dialog with a heading and a button that closes it. The ids in it begin with `id`.
 * @param {string} id
 * @param {string} title
 * @param {string} closing
 * @param {(Node | string)[]} children
 */
export function dialogOf(id, title, closing, ...children) {
  const heading = make('h2', { id: `${id}-title`, textContent: title });
  const close = make('button', { type: 'button', textContent: closing });
  const dialog = make('dialog', { className: `pq-dialog ${id}` }, make('header', {}, heading, close), ...children);
  dialog.setAttribute('aria-labelledby', heading.id);
  close.addEventListener('click', () => dialog.close());
  return dialog;
}

/**
 * Opens a dialog in the page, or in the shadow tree `root`. Closing it returns the focus to
 * the element that opened it.
 * @param {HTMLDialogElement} dialog
 * @param {Document | ShadowRoot} root
 */
export function show(dialog, root) {
  const place = root === document ? document.body : make('div', { className: 'pq-root' });
  if (root !== document) {
    // The dialog gets the fonts and the theme of the explorer, and takes no space beside it.
    place.dataset.theme =
      /** @type {HTMLElement} */
      (root.querySelector('.pq-root')).dataset.theme;
    place.style.display = 'contents';
    root.append(place);
  }
  dialog.addEventListener('close', () => {
    dialog.remove();
    if (root !== document) place.remove();
    // The next dialog may be open already.
    if (root.querySelector('.pq-dialog')) return;
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== styled);
  });
  // Several may have been asked for before the first one came.
  for (const other of
    /** @type {NodeListOf<HTMLDialogElement>} */
    (root.querySelectorAll('.pq-dialog'))) other.close();
  if (!root.adoptedStyleSheets.includes(styled)) root.adoptedStyleSheets.push(styled);
  place.append(dialog);
  dialog.showModal();
}

/**
 * A frame may be much taller than the screen. There the dialog is placed near the button that
 * opened it.
 * @param {HTMLDialogElement} dialog
 * @param {Element} button
 */
export function settle(dialog, button) {
  if (!document.documentElement.matches('.pq-fitted')) return;
  const top = Math.min(button.getBoundingClientRect().top, innerHeight - dialog.offsetHeight - 8);
  dialog.style.marginBlockStart = `${Math.max(top, 8)}px`;
  dialog.scrollIntoView({ block: 'nearest' });
}
