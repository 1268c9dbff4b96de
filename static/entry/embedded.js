// What few explorers in other people's pages need; it comes when it is asked for.

import { advice } from './advice.js';
import { filterAt, keepAt } from './hosted.js';
import { frameInstead } from './instead.js';

// Milliseconds to wait for the next change: browsers refuse to write an address more than
// some hundred times in half a minute.
const PAUSE = 250;

/**
 * Keeps an explorer's filter in the page's address by a name. `visit` hears what the
 * address says, null for nothing, when a reader goes back or forward.
 * @param {string} name
 * @param {(filter: string | null) => void} visit
 */
export function hostedFilter(name, visit) {
  /** @type {number | undefined} */
  let timer;
  const listen = () => visit(filterAt(name));
  addEventListener('popstate', listen);
  return {
    get filter() {
      return filterAt(name);
    },
    /**
     * `standard` is what the explorer shows where the address says nothing.
     * @param {string} filter
     * @param {string} standard
     */
    keep(filter, standard) {
      clearTimeout(timer);
      timer = setTimeout(() => keepAt(name, filter === standard ? null : filter), PAUSE);
    },
    destroy() {
      clearTimeout(timer);
      removeEventListener('popstate', listen);
    },
  };
}

export { advice, frameInstead };
