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
