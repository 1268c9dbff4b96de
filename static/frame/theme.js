// The page in a frame is light or dark as its host is: it is transparent, and
// browsers take the scheme that a frame prefers from the element around it.
// Where its address says another, or it stands alone, it has a paper of its own.

export const page = document.documentElement;
export const asked = new URLSearchParams(location.search);

const theme = asked.get('theme-mode');
const isTheme = theme === 'light' || theme === 'dark';
if (isTheme) page.style.colorScheme = theme;
if (isTheme || parent === window) page.style.background = 'var(--pq-paper)';
