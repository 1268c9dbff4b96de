// What the dialogs ask of whoever answers for a collection.

/** @import { Desk } from '../collection/desk.js' */
/** @import { Left, LeavingQuestion } from '../collection/types.js' */
/** @import { Heard } from './types.js' */

// By its number, who hears of what was asked.
/** @type {Map<number, (told: Left) => void>} */
const asking = new Map();
let count = 0;

/**
 * Asks a collection's desk. `hear` hears how far it is; whoever aborts `signal` takes it back.
 * @param {Desk} desk
 * @param {LeavingQuestion} question
 * @param {Heard} [hear]
 * @param {AbortSignal} [signal]
 * @returns {Promise<Left>}
 */
export function askCollection(desk, question, hear = () => {}, signal) {
  count += 1;
  const number = count;
  const answered = new Promise((resolve, reject) => {
    asking.set(number, ({ failed, done, of, ...told }) => {
      if (failed) reject(new Error(failed));
      else if (done) hear(
        done,
        /** @type {number} */
        (of),
      );
      else resolve({ ...told, of });
    });
    signal?.addEventListener('abort', () => {
      desk.leave({ what: 'cancel', number });
      reject(signal.reason);
    });
  });
  desk.leave({ ...question, number }, (told) => {
    // Where the archive is lost, nothing that was asked will come.
    if (told.failed && !told.number) for (const heard of asking.values()) heard(told);
    else asking.get(
      /** @type {number} */
      (told.number))?.(told);
  });
  return answered.finally(() => asking.delete(number));
}
