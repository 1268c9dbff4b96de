// What may be wrong with what an explorer is opened from, in a sentence for developers;
// and why, where readers can do something about it: it is `unreachable`, or there is
// another in its place (`replaced`).

/** @typedef {'unreachable' | 'replaced'} Why */

export class ExplorerError extends Error {
  name = 'ExplorerError';

  /**
   * @param {string} sentence
   * @param {Why} [why]
   */
  constructor(sentence, why) {
    super(sentence);
    this.why = why;
  }
}

/**
 * @param {string} sentence
 * @param {Why} [why]
 * @returns {never}
 */
export function fault(sentence, why) {
  throw new ExplorerError(sentence, why);
}

// What the engine says is an error of its own kind; all that readers of a sentence meet is
// of one.
/**
 * @param {unknown} error
 * @returns {unknown}
 */
export function told(error) {
  return error instanceof Error && error.constructor === Error ? new ExplorerError(error.message) : error;
}

// Why a server that answers so does not send a file that it had.
/**
 * @param {{ status: number }} answer
 * @returns {Why}
 */
export function whyOf({ status }) {
  return [404, 410].includes(status) ? 'replaced' : 'unreachable';
}

// What an error says.
/** @param {unknown} error */
export function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}
