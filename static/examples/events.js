const explorer = document.getElementById('talking');
const told = document.getElementById('told');

explorer.addEventListener('pullquote-change', ({ detail }) => {
  told.textContent = `${detail.total} quotes for “${detail.filter}”`;
});
explorer.addEventListener('pullquote-select', ({ detail }) => {
  told.textContent = `Somebody went to ${detail.id}`;
});
document.getElementById('longest').addEventListener('click', () => {
  explorer.filter = 'kind=direct';
});
