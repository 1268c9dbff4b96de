// The dialog that makes a file of the quotes that are on screen.

import { act, choices, dialogOf, make, refused, saveAs } from '../dialog/parts.js';
import { pageAddress } from '../entry/address.js';
import { box, copiedAs, statusLine } from './parts.js';

// Characters of an export that are shown: enough to see what it is like.
const BEGINNING = 1500;

const chosen = { format: 'csv', hasMark: false };

const formatsIn = (texts) => [
  ['csv', texts.table],
  ['json', texts.data],
  ['markdown', 'Markdown'],
  ['text', texts.text],
  ['html', texts.page],
  ['annotations', 'W3C Web Annotations'],
];

// `made` makes the exports of the article of which `fragment` says what is on screen.
export function exporting(button, words, { article, fragment }, made) {
  const texts = words.leave;
  const exported = (format) => made.export(fragment, format, pageAddress() || undefined, chosen.hasMark && format === 'csv');
  const count = button.closest('.pq').querySelector('#pq-results').textContent;
  const said = statusLine();
  const tell = (works) => { said.textContent = works ? words.copied : words.card.failed; };
  const preview = make('textarea', { id: 'pq-leave-preview', readOnly: true, spellcheck: false });
  const mark = box(texts.mark, chosen.hasMark, (hasMark) => { chosen.hasMark = hasMark; });
  const showBeginning = () => {
    const { text } = exported(chosen.format);
    const isCut = text.length > BEGINNING;
    preview.value = isCut ? `${text.slice(0, BEGINNING)}…` : text;
    preview.dir = ['text', 'markdown'].includes(chosen.format) ? 'auto' : 'ltr';
    mark.hidden = chosen.format !== 'csv';
    said.textContent = '';
  };
  const save = () => {
    const { text, media_type: type, extension } = exported(chosen.format);
    saveAs(`${article.id}.${extension}`, new Blob([text], { type }));
  };
  // Of a page, the text is the plain one; that of Markdown pastes as the page does.
  const copy = async () => {
    const { format } = chosen;
    const forms = { 'text/plain': exported(format === 'html' ? 'text' : format).text };
    if (['html', 'markdown'].includes(format)) forms['text/html'] = exported('html').text;
    tell(await copiedAs(forms, preview));
  };
  showBeginning();
  return dialogOf('pq-leave', texts.export, words.close,
    make('p', { textContent: count }),
    choices(words.card.format, 'pq-leave-format', formatsIn(texts), chosen.format, (format) => {
      chosen.format = format;
      showBeginning();
    }),
    mark,
    make('p', {}, act(words.card.save, save), ' ', act(words.copy, copy), said),
    ...refused(texts.refused),
    make('label', { htmlFor: preview.id, textContent: texts.preview }),
    preview);
}
