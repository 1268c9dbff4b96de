// Input methods: while a reader composes a word (Chinese, Japanese, Korean, an accent on
// some keyboards), what stands in the field is not yet what they mean.

// On Android every keyboard composes, also of languages that need no input method: what
// is composed there is typed.
const isTyping = () => /Android/.test(navigator.userAgent);

/** @param {object} field */
const native = (field) => Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value');
/** @param {object} field */
const isHeld = (field) => Object.hasOwn(field, 'value');

/**
 * Keeps what is being composed from an explorer that will stand in `root`, and tells it
 * what is committed. Listeners that are added there later do not hear of the former.
 * @param {HTMLElement} root
 */
export function followComposition(root) {
  if (isTyping()) return;
  /**
   * @template {keyof ReaderEvents} Type
   * @param {Type} type
   * @param {OfReader<Type>} heard
   */
  const listen = (type, heard) => root.addEventListener(type, heard, true);
  listen('compositionstart', ({ target }) => { if (target.matches('input') && !isHeld(target)) hold(target); });
  listen('input', (event) => { if (event.isComposing) event.stopImmediatePropagation(); });
  listen('keydown', (event) => {
    // Safari ends a composition before it tells of the key that does that, whose code is 229.
    if (!event.isComposing && event.keyCode !== 229) return;
    event.stopImmediatePropagation();
    // It ends the composition alone: it empties no field and closes no panel.
    if (event.key === 'Escape') event.preventDefault();
  });
}

/**
 * What is drawn meanwhile writes into the field what is searched for, which would end the
 * composition.
 * @param {HTMLElement & { value?: string }} field
 */
function hold(field) {
  const { get } =
    /** @type {PropertyDescriptor} */
    (native(field));
  const before = field.value;
  Object.defineProperty(field, 'value', { configurable: true, get, set() {} });
  field.addEventListener('compositionend', () => {
    delete field.value;
    if (field.value !== before) field.dispatchEvent(new Event('input', { bubbles: true }));
  }, { once: true });
}

/**
 * Calls back when nothing is being composed in `root`: at once, if nothing is.
 * @param {Element} root
 * @param {(event?: unknown) => void} then
 */
export function whenComposed(root, then) {
  const field = [...root.querySelectorAll('input')].find(isHeld);
  if (field) field.addEventListener('compositionend', then, { once: true });
  else then();
}
