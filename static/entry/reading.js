// What the reader has chosen of text size, spacing and keys, and how the page has it.

const CHOICES = 'pullquote-reading';
export const standard = { size: 100, compact: false, keys: true };

// Those of earlier visits, of which some may be missing.
export function choicesKept() {
  try {
    return JSON.parse(localStorage.getItem(CHOICES));
  } catch {
    // Where a frame or a policy has no storage, nothing is remembered.
    return {};
  }
}

export function keepChoices(choices) {
  try {
    localStorage.setItem(CHOICES, JSON.stringify(choices));
  } catch {
    // As above.
  }
}

// Sets the page as it is to be read.
export function setPage({ size, compact }) {
  const page = document.documentElement;
  // Setting it, also to what it is, has the browser look at every element again.
  const zoom = size === standard.size ? '' : `${size / 100}`;
  if (page.style.getPropertyValue('--pq-zoom') !== zoom) page.style.setProperty('--pq-zoom', zoom);
  page.classList.toggle('pq-compact', compact);
}
