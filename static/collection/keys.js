// Single keys: `/` searches, `f` goes to the filters, `j` and `k` to the next quote and
// the one before. What a reader has chosen on an article's page holds here too.

import { choicesKept } from '../entry/choices.js';
import { followKeys, reach } from '../entry/pressing.js';

export function startCollectionKeys(step) {
  const actions = {
    '/': () => reach('.pq-search'),
    f: () => reach('input[type=checkbox]'),
    j: () => step(1),
    k: () => step(-1),
  };
  followKeys(actions, () => choicesKept()?.keys ?? true);
}
