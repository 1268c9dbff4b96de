// Ends a task, so that what waits comes first: the page's, or a later question.
export function breath() {
  return new Promise((resolve) => { setTimeout(resolve); });
}

// In milliseconds.
const UNSEEN = 200;

// Waits until what is there is on screen; not long, since a page that is out of sight
// has no frames.
export function painted() {
  return new Promise((resolve) => {
    setTimeout(resolve, UNSEEN);
    requestAnimationFrame(() => { requestAnimationFrame(resolve); });
  });
}
