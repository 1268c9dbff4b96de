// The dialog that cites a quote as a list of works does.

import { act, dialogOf, make, refused, saveAs } from '../dialog/parts.js';
import { copiedAs, statusLine } from './parts.js';
import { styleChoices, styleNow } from './styles.js';

/** @import { Words } from '../entry/types.js' */
/** @import { Leaving } from './glue.js' */
/** @import { Cited, Entry, Printed } from './types.js' */

/**
 * `made` makes the citations of the article of the quote, whose language is `lang`.
 * @param {Words} words
 * @param {string} id
 * @param {string} lang
 * @param {Leaving} made
 */
export function citation(words, id, lang, made) {
  const texts = words.leave;
  const shown = make('div', {});
  const said = statusLine();
  /** @param {boolean} works */
  const tell = (works) => { said.textContent = works ? words.copied : words.card.failed; };
  const cite = () => {
    const { id: style, accessed } = styleNow();
    /** @type {Cited} */
    const cited = made.cite(id, style, accessed);
    said.textContent = '';
    shown.replaceChildren(...cited.entry === undefined
      ? [printed(texts.reference, cited.reference), printed(texts.inText, cited.in_text)].flat()
      : entryOf(cited));
  };

  /**
   * @param {string} label
   * @param {Printed} text
   */
  function printed(label, { runs, html }) {
    // Styles are written from left to right, whatever the names in them are.
    const text = make('p', { className: 'pq-cited', lang, dir: 'ltr' },
      ...runs.map(([run, isItalic]) => (isItalic ? make('i', { textContent: run }) : run)));
    const copy = act(words.copy, async () => {
      tell(await copiedAs({ 'text/plain': text.textContent, 'text/html': html }, text));
    });
    copy.ariaLabel = `${words.copy}: ${label}`;
    return [make('h3', { textContent: label }), text, make('p', {}, copy)];
  }

  /** @param {Entry} cited */
  function entryOf({ entry, extension }) {
    const field = make('textarea', { id: 'pq-leave-entry', readOnly: true, spellcheck: false, dir: 'ltr', value: entry });
    field.setAttribute('aria-labelledby', 'pq-leave-entry-label');
    return [
      make('h3', { id: 'pq-leave-entry-label', textContent: texts.entry }),
      field,
      make('p', {},
        act(words.card.save, () => saveAs(`${id}.${extension}`, new Blob([entry], { type: 'text/plain' }))),
        ' ',
        act(words.copy, async () => tell(await copiedAs({ 'text/plain': entry }, field)))),
      ...refused(texts.refused),
    ];
  }

  cite();
  return dialogOf('pq-leave', texts.cite, words.close,
    ...styleChoices(texts, cite),
    shown,
    said);
}
