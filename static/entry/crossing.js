// From one view to the next: the one fades out while the other fades in, in pages of
// ours alone, as a document's transition is the document's. Only the views take part in
// it (the style sheet names them), so that all else is there to be pressed meanwhile.

import { hasLater } from './later.js';

// Lets presses on the tabs go on in a transition where the view can be shown at once.
export function crossViews() {
  const page = document.documentElement;
  // Hands on the press of which the explorer has not heard yet.
  /** @type {(() => void) | undefined} */
  let handOn;
  let passes = false;
  // Settles when the browser no longer holds the page as it was, for its picture.
  /** @type {Promise<void> | undefined} */
  let holding;
  /** @param {MouseEvent & { target: HTMLElement }} event */
  const cross = (event) => {
    const tab = event.target.closest('#pq-root .pq-tabs button');
    if (!tab || passes) return;
    // Presses are heard in their order.
    handOn?.();
    const isAtOnce = tab.dataset.view === 'quotes' || hasLater;
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (tab.ariaPressed === 'true' || !isAtOnce || isStill || !document.startViewTransition) return;
    event.stopImmediatePropagation();
    const press = () => {
      if (handOn !== press) return;
      handOn = undefined;
      passes = true;
      tab.click();
      passes = false;
    };
    handOn = press;
    const { ready } = document.startViewTransition(async () => {
      press();
      // The explorer draws in the next task, or in one of the next.
      for (let tasks = 0; tasks < 9 && !isShown(tab.dataset.view); tasks += 1) {
        await new Promise((resolve) => setTimeout(resolve));
      }
    });
    // One that another takes the place of is never ready.
    const free = ready.then(keepBelowBar, () => {}).then(() => { if (holding === free) holding = undefined; });
    holding = free;
  };
  /**
   * While the page is held, whatever is pressed is said to be the page.
   * @param {Event} event
   */
  const isLost = ({ target }) => holding && target === page;
  /** @type {boolean | undefined} */
  let wentDown = false;
  /** @param {MouseEvent} event */
  const find = async (event) => {
    if (!wentDown && !isLost(event)) return;
    wentDown = false;
    await holding;
    const pressed =
      /** @type {HTMLElement | null} */
      (document.elementFromPoint(event.clientX, event.clientY));
    pressed?.closest('a, button, input, select')?.focus();
    pressed?.click();
  };
  document.addEventListener('pointerdown', (event) => { wentDown = isLost(event); }, true);
  document.addEventListener('click', find, true);
  document.addEventListener('click', cross, true);
  addEventListener('hashchange', () => handOn?.(), true);
}

/** @param {string | undefined} view */
function isShown(view) {
  const isAsked = document.querySelector(`#pq-root .pq[data-view=${view}]`);
  return isAsked && (view === 'quotes') === !document.querySelector('#pq-root .pq-later');
}

// What fades lies over all the page, also where the tabs stay in sight over the views.
function keepBelowBar() {
  const bar =
    /** @type {HTMLElement} */
    (document.querySelector('#pq-root .pq-bar-top')).getBoundingClientRect().bottom;
  const below = `inset(${Math.max(bar, 0)}px 0 0)`;
  document.documentElement.animate({ clipPath: [below, below] }, { duration: 150, pseudoElement: '::view-transition' });
}
