// What may be wrong with what an explorer is opened from, in a sentence.

export class ExplorerError extends Error {
  name = 'ExplorerError';
}

export function fault(sentence) {
  throw new ExplorerError(sentence);
}

// What the engine says is an error of its own kind; all that readers of a sentence meet is
// of one.
export function told(error) {
  return error.constructor === Error ? new ExplorerError(error.message) : error;
}
