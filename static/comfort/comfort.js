// The dialog for text size, spacing, and keys.

import { choices, dialogOf, make, settle, show } from '../dialog/parts.js';

/** @import { Choices, Words } from '../entry/types.js' */

const SIZES = ['100', '115', '130'];

/**
 * `chosen` are the current choices; `choose` is called with changed ones.
 * @param {Words} words
 * @param {Choices} chosen
 * @param {(changed: Partial<Choices>) => void} choose
 */
export function showComfort(words, chosen, choose) {
  const { comfort } = words;
  const on = make('input', { type: 'checkbox', defaultChecked: chosen.keys });
  on.addEventListener('change', () => choose({ keys: on.checked }));
  const [quotes, voices, map] = comfort.views;
  const rows = [
    ['/', comfort.search], ['f', comfort.filters], ['j', comfort.next], ['k', comfort.previous],
    ['1', quotes], ['2', voices], ['3', map], ['Esc', comfort.back], ['?', comfort.title],
  ];
  const list = make('dl', {}, ...rows.map(([key, does]) => make('div', {},
    make('dt', {}, make('kbd', { textContent: key })), make('dd', { textContent: does }))));
  const dialog = dialogOf('pq-comfort', comfort.title, words.close,
    choices(comfort.size, 'pq-comfort-size', SIZES.map(
      /** @returns {[string, string]} */
      (size) => [size, `${size} %`]), `${chosen.size}`,
      (size) => choose({ size: Number(size) })),
    choices(comfort.spacing, 'pq-comfort-spacing', [['wide', comfort.wide], ['compact', comfort.compact]],
      chosen.compact ? 'compact' : 'wide', (spacing) => choose({ compact: spacing === 'compact' })),
    make('fieldset', {}, make('legend', { textContent: comfort.keys }), make('label', {}, on, comfort.on)),
    list);
  Object.assign(dialog, { lang: words.id, dir: words.dir });
  const button =
    /** @type {Element} */
    (document.activeElement);
  show(dialog, document);
  settle(dialog, button);
}
