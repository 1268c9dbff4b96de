// Addresses that ask for what an article does not have: a line says so.

// Whether a fragment (without its #) names a quote or a value that there is not. An address
// may have been copied with what stood behind it in a text.
function isUnknown(fragment, { speakers, platforms = [], themes = [], quotes }) {
  const lists = { speaker: speakers, platform: platforms, theme: themes, at: quotes };
  const isMissing = (list, id) => id && !list.some((it) => it.id === id);
  if (!fragment.startsWith('?')) {
    const [id] = fragment.split('/').at(-1).split('&');
    return isMissing(quotes, id.replace(/[^\p{L}\p{N}]+$/u, '')) && !document.getElementById(fragment);
  }
  return fragment.slice(1).split('&').some((pair) => {
    const [name, id = ''] = pair.split('=');
    return Object.hasOwn(lists, name) && isMissing(lists[name], id.replace(/^-/, ''));
  });
}

const decoded = (fragment) => {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
};

// Says so in the page's line for now and whenever the address is another one; `wordsOf`
// gives the words of the page.
export function followUnknown(article, wordsOf) {
  const note = document.getElementById('pq-note');
  const look = () => {
    if (isUnknown(decoded(location.hash.slice(1)), article)) {
      note.dataset.word = 'unknown';
      note.textContent = wordsOf().unknown;
      note.hidden = false;
    } else if (note.dataset.word) {
      note.hidden = true;
    }
  };
  addEventListener('hashchange', look);
  look();
}
