// A page that is one file saves copies of itself.

// Begins that. Called first of all, so that a copy has no changes by the app. Browsers move
// blanks after the end of the body into it, so without this each copy would have more of them.
export function startSaving() {
  const file = `<!doctype html>\n${document.documentElement.outerHTML.replace(/\s*<\/body>\s*<\/html>$/, '\n</body></html>')}\n`;
  const save = document.getElementById('pq-save');
  save.parentElement.hidden = false;
  save.addEventListener('click', () => {
    // A new address for each click, since a browser may drop an old one.
    save.href = URL.createObjectURL(new Blob([file], { type: 'text/html' }));
    setTimeout(
      /** @param {string} address */
      (address) => URL.revokeObjectURL(address), 60_000, save.href);
  });
}
