// Presses of buttons that need the app, which is not there yet.

// Keeps them until the function is called that is returned: it stops that, and says which
// buttons they were.
export function keepPresses(root) {
  const pressed = new Set();
  const press = ({ target, defaultPrevented }) => {
    const button = target.closest('button:not([popovertarget])');
    // What opens an image without the app prevents the default of the presses it hears.
    if (defaultPrevented) pressed.delete(button);
    else if (button) pressed.add(button);
  };
  root.addEventListener('click', press);
  return () => {
    root.removeEventListener('click', press);
    return [...pressed];
  };
}
