// What a fragment (without its #) says: a filter, and where in it the reader is.

const ELSEWHERE = /^(view|at)=/;

// The filter of a fragment, without the view and the quote that it says too;
// undefined for a permalink.
export function filterOf(fragment) {
  if (!fragment.startsWith('?')) return undefined;
  return fragment.slice(1).split('&').filter((pair) => !ELSEWHERE.test(pair)).join('&');
}

// The quote that a fragment leads to; undefined where it leads to none.
export function quoteOf(fragment) {
  if (!fragment.startsWith('?')) return fragment;
  return fragment.split('&').find((pair) => pair.replace('?', '').startsWith('at='))?.split('=')[1];
}

// The view that a fragment names; undefined where it names none.
export function viewOf(fragment) {
  return fragment.match(/[?&]view=([^&]*)/)?.[1];
}

// The fragment that asks for a filter, in a view where one is named.
export function asking(filter, view) {
  return `?${[filter, view && `view=${view}`].filter(Boolean).join('&')}`;
}
