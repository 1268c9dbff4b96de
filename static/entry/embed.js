// The page's Embed button. What it opens comes when it is asked for.

export function startEmbed() {
  const button = document.getElementById('pq-embed');
  // In a frame it is the host's page that would be shared.
  if (!button || parent !== window) return;
  button.parentElement.hidden = false;
  button.addEventListener('click', async () => {
    try {
      (await import('./{{share}}')).share();
    } catch (error) {
      button.textContent = button.dataset.failed;
      console.error('pullquote: the Embed dialog could not be loaded', error);
    }
  });
}
