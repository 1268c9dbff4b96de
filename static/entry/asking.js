// Buttons of which that comes when it is pressed what they open.

// In milliseconds: what comes sooner needs no word.
const PATIENCE = 300;

// Opens it by `open`. Meanwhile the button is busy; where it does not come, the style sheet
// shows `failed` beside the button's own words, and screen readers are told.
export async function openBy(button, failed, open) {
  if (button.ariaBusy) return;
  button.ariaBusy = 'false';
  delete button.dataset.failed;
  const late = setTimeout(() => { button.ariaBusy = 'true'; }, PATIENCE);
  try {
    await open();
  } catch (error) {
    console.error('pullquote: what a button opens could not be loaded:', error);
    button.dataset.failed = failed;
    const status = button.getRootNode().getElementById('pq-status');
    if (status) status.textContent = `${button.ariaLabel ?? button.textContent}: ${failed}`;
  }
  clearTimeout(late);
  button.ariaBusy = null;
}

// What a page says of a button whose dialog does not come, in the language that it was
// written in.
export function failedIn(page) {
  return JSON.parse(page.getElementById('pq-words').textContent).page.failed;
}
