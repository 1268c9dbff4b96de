// The dialog that cites a quote as a list of works does.

import { act, choices, dialogOf, make, refused, saveAs } from '../dialog/parts.js';
import { box, copiedAs, statusLine } from './parts.js';

// Whoever cites several quotes does so in one style.
const last = { style: 'apa', isAccessed: true };

const stylesIn = (texts) => [
  ['apa', 'APA 7'],
  ['mla', 'MLA 9'],
  ['chicago-notes', texts.notes],
  ['chicago-author-date', texts.authorDate],
  ['harvard', 'Harvard'],
  ['gb7714', 'GB/T 7714'],
  ['bibtex', 'BibTeX'],
  ['ris', 'RIS'],
  ['csl-json', 'CSL-JSON'],
];

// `made` makes the citations of the article of the quote, whose language is `lang`.
export function citation(words, id, lang, made) {
  const texts = words.leave;
  const shown = make('div', {});
  const said = statusLine();
  const tell = (works) => { said.textContent = works ? words.copied : words.card.failed; };
  const cite = () => {
    const cited = made.cite(id, last.style, last.isAccessed ? today() : undefined);
    said.textContent = '';
    shown.replaceChildren(...cited.entry === undefined
      ? [printed(texts.reference, cited.reference), printed(texts.inText, cited.in_text)].flat()
      : entryOf(cited));
  };

  function printed(label, { runs, html }) {
    const text = make('p', { className: 'pq-cited', lang, dir: 'auto' },
      ...runs.map(([run, isItalic]) => (isItalic ? make('i', { textContent: run }) : run)));
    const copy = act(words.copy, async () => {
      tell(await copiedAs({ 'text/plain': text.textContent, 'text/html': html }, text));
    });
    copy.ariaLabel = `${words.copy}: ${label}`;
    return [make('h3', { textContent: label }), text, make('p', {}, copy)];
  }

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
    choices(texts.style, 'pq-leave-style', stylesIn(texts), last.style, (style) => {
      last.style = style;
      cite();
    }),
    box(texts.accessed, last.isAccessed, (isAccessed) => {
      last.isAccessed = isAccessed;
      cite();
    }),
    shown,
    said);
}

// The reader's day, as YYYY-MM-DD.
function today() {
  const day = new Date();
  const numbers = [day.getFullYear(), day.getMonth() + 1, day.getDate()];
  return numbers.map((number) => `${number}`.padStart(2, '0')).join('-');
}
