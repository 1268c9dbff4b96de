// Where the list is on screen, how tall it is, and what is in it.

// So many pixels stand free above a quote that is gone to.
const FREE = 16;
// The hand rests when nothing was scrolled for so many milliseconds.
const RESTING = 140;

/** @param {HTMLElement} root */
export function listOf(root) {
  const list = () => root.querySelector('#pq-list');
  // The page scrolls, or the explorer itself where its height is set.
  const isScrolled = () => root.style.overflow === 'auto';
  return {
    frame() {
      const found = list();
      const [edge, screen] = isScrolled() ? [root.getBoundingClientRect().top, root.clientHeight] : [0, innerHeight];
      if (!found) return [scrollY, screen, 0, 0];
      const { top, width } = found.getBoundingClientRect();
      const bar = root.querySelector('.pq-bar-top');
      const isOver = bar && getComputedStyle(bar).position === 'sticky';
      return [edge - top, screen, isOver ? bar.offsetHeight : FREE, width];
    },
    heights() {
      /** @param {Element} item */
      const height = (item) => (item.matches('.pq-waiting') ? -1 : item.getBoundingClientRect().height);
      return Array.from(list()?.children ?? [], height);
    },
    /**
     * @param {number} height
     * @param {number} before
     */
    place(height, before) {
      const style = list()?.style;
      if (!style) return;
      put(style, 'min-block-size', height);
      put(style, 'padding-block-start', before);
    },
    /** @param {number} by */
    scroll(by) {
      // Firefox cuts off what is less than a pixel.
      (isScrolled() ? root : window).scrollBy({ top: Math.round(by), behavior: 'instant' });
    },
    /** @param {number} row */
    focus(row) {
      list()?.querySelector(`[data-row="${row}"]`)?.focus({ preventScroll: true });
    },
  };
}

/**
 * @param {CSSStyleDeclaration} style
 * @param {string} name
 * @param {number} pixels
 */
function put(style, name, pixels) {
  const value = `${Math.round(pixels * 100) / 100}px`;
  if (style.getPropertyValue(name) !== value) style.setProperty(name, value);
}

/**
 * Calls back when the page, or the explorer in `root`, is scrolled or has another size, and
 * when that is over. Returns how to stop.
 * @param {HTMLElement} root
 * @param {(isResting: boolean) => void} scrolled
 */
export function followScrolling(root, scrolled) {
  let [frame, timer] = [0, 0];
  const move = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      scrolled(false);
    });
    clearTimeout(timer);
    timer = setTimeout(scrolled, RESTING, true);
  };
  const stopped = new AbortController();
  const { signal } = stopped;
  for (const scroller of [window, root]) scroller.addEventListener('scroll', move, { passive: true, signal });
  addEventListener('resize', move, { signal });
  return () => {
    stopped.abort();
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
