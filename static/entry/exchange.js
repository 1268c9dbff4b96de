// Another explorer in the place of one that shows the same.

// Puts `next` there. Swapping the two within one task paints nothing in between; what
// the visitor did to the old controls is done again on the new ones: to those of which
// `isOtherwise`, given both, says so, and to the buttons in `pressed`.
export function exchange(old, next, isOtherwise, pressed = []) {
  const twins = (selector) => {
    const [before, after] = [old, next].map((root) => [...root.querySelectorAll(selector)]);
    return before.map((element, at) => [element, after[at]]).filter(([, twin]) => twin);
  };
  const panel = twins('.pq-filters')[0];
  const open = panel?.[0].matches(':popover-open');
  const scrolled = twins('.pq-filters, .pq-sheet, .pq-groups').map(([element, twin]) => [twin, element.scrollTop]);
  const buttons = twins('button').filter(([button]) => pressed.includes(button));
  const controls = twins('input, select').filter(([element, twin]) => isOtherwise(element, twin));
  const focus = old.contains(document.activeElement) && document.activeElement;
  const focused = focus && twins('*').find(([element]) => element === focus)?.[1];
  const top = window.scrollY;
  old.replaceWith(next);
  // WebKit forgets where it was scrolled to.
  if (top) window.scrollTo({ top, behavior: 'instant' });
  if (open) panel[1].showPopover();
  for (const [twin, top] of scrolled) if (top) twin.scrollTop = top;
  for (const [element, twin] of controls) {
    if (element.checked !== twin.checked) {
      twin.click();
    } else {
      twin.value = element.value;
      twin.dispatchEvent(new Event(twin.type === 'search' ? 'input' : 'change', { bubbles: true }));
    }
  }
  for (const [, twin] of buttons) twin.click();
  if (focused) focused.focus({ preventScroll: true });
}
