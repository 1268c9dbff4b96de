// The page in a frame is light or dark as its host is: it is transparent, and
// browsers take the scheme that a frame prefers from the element around it.
// Where a host wants another, its address says so, and it has a paper of its own.

export const page = document.documentElement;
export const asked = new URLSearchParams(location.search);

const theme = asked.get('theme-mode');
if (theme === 'light' || theme === 'dark') {
  page.style.colorScheme = theme;
  page.style.background = 'var(--pq-paper)';
}
