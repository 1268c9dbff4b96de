// What may be wrong with what an explorer is opened from, in a sentence.

export class ExplorerError extends Error {
  name = 'ExplorerError';
}

export function fault(sentence) {
  throw new ExplorerError(sentence);
}
