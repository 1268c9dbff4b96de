// Links leave the frame: hardly a site lets itself be framed, and the host's page
// is not ours to leave.

document.addEventListener('click', ({ target }) => {
  const link = target.closest('a[href]');
  if (!link || link.getAttribute('href')?.startsWith('#')) return;
  link.target = '_blank';
  link.rel = 'noopener';
  // The explorer's own page goes on where the frame is.
  if (link.id === 'pq-whole') link.hash = location.hash;
}, true);
