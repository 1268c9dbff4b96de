// What may be wrong with what an explorer is opened from, in a sentence for developers;
// and why, where readers can do something about it: it is `unreachable`, or there is
// another in its place (`replaced`).

export class ExplorerError extends Error {
  name = 'ExplorerError';

  constructor(sentence, why) {
    super(sentence);
    this.why = why;
  }
}

export function fault(sentence, why) {
  throw new ExplorerError(sentence, why);
}

// What the engine says is an error of its own kind; all that readers of a sentence meet is
// of one.
export function told(error) {
  return error.constructor === Error ? new ExplorerError(error.message) : error;
}

// Why a server that answers so does not send a file that it had.
export function whyOf({ status }) {
  return [404, 410].includes(status) ? 'replaced' : 'unreachable';
}
