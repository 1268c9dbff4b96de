// How far an export is, and how to give it up.

import { act, make } from '../dialog/parts.js';

/** @import { Words } from '../entry/types.js' */
/** @import { Heard } from './types.js' */

// In milliseconds: what takes no longer is not shown.
const PATIENCE = 300;

/**
 * `said` is told at the start and at each quarter, so that a screen reader is not flooded.
 * @param {Words} words
 * @param {HTMLElement} said
 */
export function underWay(words, said) {
  const texts = words.leave;
  const number = new Intl.NumberFormat(words.id);
  const bar = make('progress', { max: 1, ariaLabel: texts.export });
  const far = make('span', { ariaHidden: 'true' });
  const cancel = act(texts.cancel, () => stopping?.abort());
  const shown = make('p', { className: 'pq-leave-under', hidden: true }, bar, far, cancel);
  /** @type {HTMLElement} */
  let actions;
  /** @type {AbortController | undefined} */
  let stopping;

  /**
   * Puts one in the place of the other, and the focus into it, if that was in the other.
   * What is told meanwhile is on screen as a number already.
   * @param {HTMLElement} to
   * @param {HTMLElement} from
   */
  const swap = (to, from) => {
    said.classList.toggle('pq-unseen', to === shown);
    const isHeld = from.contains(
      /** @type {Document | ShadowRoot} */
      (from.getRootNode()).activeElement);
    [to.hidden, from.hidden] = [false, true];
    if (isHeld) to.querySelector('button')?.focus();
  };

  return {
    /**
     * What stands there while nothing is under way.
     * @param {HTMLElement} usual
     */
    instead(usual) {
      actions = usual;
      return make('div', {}, usual, shown);
    },
    stop: () => stopping?.abort(),
    /**
     * Follows what `begin` begins; nothing while another one is under way.
     * @template Made
     * @param {(hear: Heard, signal: AbortSignal) => Promise<Made>} begin
     */
    async follow(begin) {
      if (stopping) return undefined;
      stopping = new AbortController();
      said.textContent = '';
      let quarter = -1;
      const late = setTimeout(swap, PATIENCE, shown, actions);
      try {
        return await begin((done, of) => {
          bar.value = done / of;
          far.textContent = texts.progress.replace('{0}', number.format(done)).replace('{1}', number.format(of));
          const now = Math.floor(4 * done / of);
          if (shown.hidden || now === quarter) return;
          quarter = now;
          said.textContent = far.textContent;
        }, stopping.signal);
      } finally {
        clearTimeout(late);
        bar.removeAttribute('value');
        far.textContent = '';
        if (!shown.hidden) swap(actions, shown);
        stopping = undefined;
      }
    },
  };
}
