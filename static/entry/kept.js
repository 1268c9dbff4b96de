// What is kept in a reader's browser for the next visit. Where a frame or a policy has no
// storage, nothing is.

/** @param {string} key */
export function kept(key) {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/**
 * Keeps a text; without one, what was kept goes.
 * @param {string} key
 * @param {string | undefined} text
 */
export function keep(key, text) {
  try {
    if (text === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // As above.
  }
}
