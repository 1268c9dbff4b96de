// Presses of buttons that need the app, which is not there yet.

/**
 * Keeps them until the function is called that is returned: it stops that, and says which
 * buttons they were.
 * @param {HTMLElement} root
 */
export function keepPresses(root) {
  /** @type {Set<HTMLButtonElement>} */
  const pressed = new Set();
  /** @param {MouseEvent & { target: HTMLElement }} event */
  const press = ({ target, defaultPrevented }) => {
    const button = target.closest('button:not([popovertarget])');
    // What opens an image without the app prevents the default of the presses it hears.
    if (defaultPrevented) pressed.delete(
      /** @type {HTMLButtonElement} */
      (button));
    else if (button) pressed.add(button);
  };
  root.addEventListener('click', press);
  return () => {
    root.removeEventListener('click', press);
    return [...pressed];
  };
}
