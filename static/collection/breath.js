/**
 * Ends a task, so that what waits comes first: the page's, or a later question.
 * @returns {Promise<void>}
 */
export function breath() {
  return new Promise((resolve) => { setTimeout(resolve); });
}
