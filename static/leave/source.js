// What is exported: the quotes of an article, or those of a collection.

import { pageAddress } from '../entry/address.js';
import { askCollection } from './collected.js';

/** @import { Desk } from '../collection/desk.js' */
/** @import { Begun, Whole } from '../collection/types.js' */
/** @import { ArticleScreen } from '../entry/types.js' */
/** @import { Leaving } from './glue.js' */
/** @import { Asked, Heard, Source } from './types.js' */

// Characters of an export that are shown: enough to see what it is like.
const BEGINNING = 1500;
// Of more quotes than these, an export is a file and nothing to paste.
const MOST_COPIED = 2000;

/**
 * @param {string} text
 * @param {boolean} [isCut]
 */
const shortened = (text, isCut) => (text.length > BEGINNING || isCut ? `${text.slice(0, BEGINNING)}…` : text);

/**
 * Of an article's screen (`screens.js`); `made` makes its exports.
 * @param {ArticleScreen} screen
 * @param {Leaving} made
 * @returns {Source}
 */
export function articleSource({ article, fragment }, made) {
  /** @param {Asked} asked */
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

/**
 * Of what a collection's desk was asked last.
 * @param {Desk} desk
 * @returns {Source}
 */
export function collectionSource(desk) {
  /**
   * @param {'begin' | 'whole'} what
   * @param {Asked} asked
   * @param {[Heard?, AbortSignal?]} more
   */
  const ask = (what, asked, ...more) => askCollection(desk, { ...asked, what, explorer: pageAddress() || undefined }, ...more);
  return {
    name: 'quotes',
    async beginning(asked) {
      const { text, isCut, of, isEmpty } =
        /** @type {Begun} */
        (await ask('begin', asked));
      return { text: shortened(text, isCut), isCopied: of <= MOST_COPIED, isEmpty };
    },
    whole: (asked, hear, signal) =>
      /** @type {Promise<Whole>} */
      (ask('whole', asked, hear, signal)),
  };
}
