// The dialog that makes a file of the quotes that are on screen.

import { act, choices, dialogOf, make, refused, saveAs } from '../dialog/parts.js';
import { box, copiedAs, statusLine } from './parts.js';
import { isForPrograms, styleChoices, styleNow } from './styles.js';
import { underWay } from './under.js';

/** @import { Words } from '../entry/types.js' */
/** @import { Asked, Forms, Source } from './types.js' */

const chosen = { format: 'csv', hasMark: false };

/**
 * @param {Words['leave']} texts
 * @returns {[string, string][]}
 */
const formatsIn = (texts) => [
  ['csv', texts.table],
  ['json', texts.data],
  ['markdown', 'Markdown'],
  ['text', texts.text],
  ['html', texts.page],
  ['annotations', 'W3C Web Annotations'],
  ['works', texts.works],
];

/**
 * `source` makes the exports (`source.js`).
 * @param {HTMLElement} button
 * @param {Words} words
 * @param {Source} source
 * @returns {Promise<HTMLDialogElement>}
 */
export function exporting(button, words, source) {
  const texts = words.leave;
  /**
   * A list of works is made in its style; as a page (`html`) it keeps its italics.
   * @param {string} format
   * @param {boolean} [html]
   * @returns {Asked}
   */
  const asked = (format, html = false) => {
    const { id, accessed } = styleNow();
    const isList = format === 'works';
    return {
      format: isList ? id : format,
      mark: chosen.hasMark && format === 'csv',
      accessed: isList ? accessed : undefined,
      html,
    };
  };
  const count =
    /** @type {Having<'#pq-results'>} */
    (button.closest('.pq')).querySelector('#pq-results').textContent;
  const said = statusLine();
  const preview = make('textarea', { id: 'pq-leave-preview', readOnly: true, spellcheck: false });
  const mark = box(texts.mark, chosen.hasMark, (hasMark) => { chosen.hasMark = hasMark; });
  /** @type {Asked} */
  let asking;
  const showBeginning = async () => {
    const { format } = chosen;
    const now = asked(format);
    asking = now;
    preview.dir = ['text', 'markdown', 'works'].includes(format) ? 'auto' : 'ltr';
    mark.hidden = format !== 'csv';
    for (const part of styles) part.hidden = format !== 'works';
    said.textContent = '';
    try {
      const { text, isCopied, isEmpty } = await source.beginning(now);
      if (asking !== now) return;
      preview.value = isEmpty ? '' : text;
      saving.hidden = isEmpty;
      copying.hidden = isEmpty || !isCopied;
      if (isEmpty) say(texts.retracted);
    } catch (error) {
      say(texts.lost, error);
    }
  };
  /**
   * @param {string} text
   * @param {unknown} [error]
   */
  const say = (text, error) => {
    if (error) console.error('pullquote: the quotes could not be exported:', error);
    said.textContent = text;
  };
  const under = underWay(words, said);
  const styles = styleChoices(texts, () => showBeginning());
  /** @param {string} format */
  const whole = (format) => under.follow((hear, signal) => source.whole(asked(format), hear, signal));
  const save = async () => {
    try {
      const file = await whole(chosen.format);
      if (!file) return;
      saveAs(`${source.name}.${file.extension}`, file.blob);
      say(texts.saved);
    } catch (error) {
      if (
        /** @type {Error} */
        (error).name === 'AbortError') say(texts.cancelled);
      else say(texts.lost, error);
    }
  };
  // Of a page, the text is the plain one; that of Markdown pastes as the page does.
  const copy = async () => {
    const { format } = chosen;
    /**
     * @param {string} format
     * @param {boolean} [html]
     */
    const text = async (format, html) => (await source.whole(asked(format, html))).blob.text();
    /** @type {Forms} */
    const forms = { 'text/plain': text(format === 'html' ? 'text' : format) };
    if (['html', 'markdown'].includes(format)) forms['text/html'] = text('html');
    if (format === 'works' && !isForPrograms(styleNow().id)) forms['text/html'] = text('works', true);
    say(await copiedAs(forms, preview) ? words.copied : words.card.failed);
  };
  const copying = act(words.copy, copy);
  const saving = act(words.card.save, save);
  const actions = make('p', {}, saving, ' ', copying);
  const dialog = dialogOf('pq-leave', texts.export, words.close,
    make('p', { textContent: count }),
    choices(words.card.format, 'pq-leave-format', formatsIn(texts), chosen.format, (format) => {
      chosen.format = format;
      showBeginning();
    }),
    mark,
    ...styles,
    under.instead(actions),
    make('p', {}, said),
    ...refused(texts.refused),
    make('label', { htmlFor: preview.id, textContent: texts.preview }),
    preview);
  dialog.addEventListener('close', under.stop);
  return showBeginning().then(() => dialog);
}
