// What is exported: the quotes of an article, or those of a collection.

import { pageAddress } from '../entry/address.js';
import { askCollection } from './collected.js';

// Characters of an export that are shown: enough to see what it is like.
const BEGINNING = 1500;
// Of more quotes than these, an export is a file and nothing to paste.
const MOST_COPIED = 2000;

const shortened = (text, isCut) => (text.length > BEGINNING || isCut ? `${text.slice(0, BEGINNING)}…` : text);

// Of an article's screen (`screens.js`); `made` makes its exports.
export function articleSource({ article, fragment }, made) {
  const exported = (asked) => made.export(fragment, { ...asked, explorer: pageAddress() || undefined });
  return {
    name: article.id,
    async beginning(asked) {
      const { text, is_empty: isEmpty } = exported(asked);
      return { text: shortened(text), isCopied: true, isEmpty };
    },
    async whole(asked) {
      const { text, media_type: type, extension } = exported(asked);
      return { blob: new Blob([text], { type }), extension };
    },
  };
}

// Of what a collection's desk was asked last.
export function collectionSource(desk) {
  const ask = (what, asked, ...more) => askCollection(desk, { ...asked, what, explorer: pageAddress() || undefined }, ...more);
  return {
    name: 'quotes',
    async beginning(asked) {
      const { text, isCut, of, isEmpty } = await ask('begin', asked);
      return { text: shortened(text, isCut), isCopied: of <= MOST_COPIED, isEmpty };
    },
    whole: (asked, hear, signal) => ask('whole', asked, hear, signal),
  };
}
