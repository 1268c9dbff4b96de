// A chart of the explorer as a picture. The part of the page that shows the chart is laid out
// a second time, in the light theme and at a fixed width, and traced from there.

import { make } from '../dialog/parts.js';
import { sourceOf } from './quoted.js';
import { traced } from './trace.js';

// A picture of more voices would be too tall to read.
const VOICES = 30;
// The smallest width, in pixels.
const WIDTH = 1200;

// The kinds of charts: the element around the button, and the part of it that is drawn. The
// first that matches counts.
const CHARTS = [
  { kind: 'strip', near: '.pq-strip', drawn: '.pq-line', title: (line) => line.ariaLabel, said: saidOfStrip },
  { kind: 'compare', near: '.pq-compare', title: headOf, said: saidOfCompared },
  { kind: 'balance', near: '.pq-balance', title: headOf, said: saidOfBalance },
  { kind: 'map', near: '.pq-later:has(.pq-map)', drawn: '.pq-map', title: (map) => map.querySelector('caption').textContent, said: saidOfMap },
  { kind: 'voices', near: '.pq-later', drawn: '.pq-voices', title: (list) => list.ariaLabel, said: saidOfVoices },
];

// The chart that a button belongs to.
export function chartOf(button) {
  const { near, drawn, ...rest } = CHARTS.find((chart) => button.closest(chart.near));
  const place = button.closest(near);
  const chart = drawn ? place.querySelector(drawn) : place;
  return { ...rest, chart, title: rest.title(chart), explorer: button.closest('.pq') };
}

// The chart's picture, and its text for people who do not see it. For a moment, a copy of the
// chart is laid out in `place`, out of sight.
export function drawnChart({ kind, chart, title, said, explorer }, place, words) {
  const source = sourceOf(explorer, words);
  const shown = shownIn(explorer, words);
  const copy = copyOf(chart, kind);
  const head = explorer.querySelector('h1');
  const page = make('div', { className: `pq pq-chart-${kind}`, lang: words.id, dir: words.dir },
    make('p', { className: 'pq-chart-title', textContent: title }),
    make('p', { className: 'pq-chart-about', textContent: shown }),
    make('div', { className: 'pq-later' }, copy),
    legendOf(chart, explorer),
    make('p', { className: 'pq-chart-source', textContent: source, lang: head.closest('[lang]').lang, dir: head.dir }));
  const stage = make('div', { className: 'pq-chart', inert: true }, page);
  place.append(stage);
  // A map with many columns needs more width.
  const more = copy.scrollWidth - copy.clientWidth;
  if (more > 0) page.style.inlineSize = `${WIDTH + more}px`;
  const { offsetWidth: width, offsetHeight: height } = page;
  const bar = words.dir === 'rtl' ? width - 16 : 0;
  const { backgroundColor: paper, outlineColor: accent } = getComputedStyle(page);
  const shapes = [
    { rect: [0, 0, width, height], fill: paper },
    { rect: [bar, 0, 16, height], fill: accent },
    ...traced(page),
  ];
  stage.remove();
  const text = [`${title} (${shown})`, said(chart, words), source];
  return {
    picture: { width, height, shapes },
    text: words.card.text.replace(/\{(\d)\}/g, (_, at) => text[at]),
  };
}

// The number of quotes in the chart, and the filters.
function shownIn(explorer, words) {
  // The strip alone has no heading, but a text for screen readers, which is updated later.
  const total = (explorer.querySelector('h2') ?? explorer.querySelector('.pq-unseen')).textContent;
  const chips = [...explorer.querySelectorAll('.pq-chip')].map((chip) => chip.parentElement.textContent);
  return [total, chips.join(words.comma)].filter(Boolean).join(' · ');
}

// A copy of that part of the page without its controls, and with the texts that only the
// style sheet adds.
function copyOf(chart, kind) {
  const copy = chart.cloneNode(true);
  for (const element of copy.querySelectorAll('.pq-way, .pq-actions, .pq-unseen, .pq-peek, [hidden]')) element.remove();
  if (kind === 'voices') {
    for (const element of copy.querySelectorAll('blockquote, .pq-list')) element.remove();
    const rest = [...copy.children].slice(VOICES);
    for (const voice of rest) voice.remove();
    if (rest.length) copy.append(make('li', { textContent: `+ ${rest.length}` }));
  }
  if (kind === 'strip') {
    const { max } = chart.parentElement.querySelector('input');
    const ends = make('p', { className: 'pq-chart-ends' }, make('span', {}, '1'), make('span', {}, max));
    copy.prepend(make('i', { className: 'pq-chart-axis' }));
    return make('div', { dir: chart.dir }, setUp(copy), ends);
  }
  return setUp(copy);
}

function setUp(copy) {
  for (const element of [copy, ...copy.querySelectorAll('[id]')]) element.removeAttribute('id');
  for (const said of copy.querySelectorAll('.pq-words')) {
    said.prepend(said.dataset.open);
    said.append(said.dataset.close);
    said.normalize();
  }
  for (const bar of copy.querySelectorAll('progress')) {
    const part = make('i');
    part.style.inlineSize = `${(100 * bar.value) / bar.max}%`;
    bar.replaceWith(make('i', { className: 'pq-chart-bar' }, part));
  }
  for (const head of copy.querySelectorAll('th > * > span, th > span')) head.dataset.clip = '';
  return copy;
}

// The platforms whose hues occur in the chart.
function legendOf(chart, explorer) {
  const hues = new Set([...chart.querySelectorAll('.pq-tick, td i')].map(({ dataset }) => dataset.hue));
  const values = [...explorer.querySelectorAll('.pq-value[data-hue]')].filter(({ dataset }) => hues.has(dataset.hue));
  const platform = (value) => {
    const name = value.querySelector('label span');
    const entry = make('span', { className: 'pq-fact pq-platform', textContent: name.textContent, lang: name.lang });
    entry.dataset.hue = value.dataset.hue;
    return entry;
  };
  return make('p', { className: 'pq-chart-legend' }, ...values.map(platform));
}

function headOf(chart) {
  return chart.querySelector('h3').textContent;
}

function saidOfStrip(line) {
  return line.parentElement.querySelector('#pq-told').textContent;
}

function saidOfVoices(list) {
  const voice = (item) => `${item.querySelector('h3').textContent}: ${item.querySelector('.pq-share').textContent.trim()}`;
  return [...list.children].map(voice).join('; ');
}

function saidOfCompared(section) {
  const theme = (part) => {
    const voices = [...part.querySelectorAll('li')].map((item) => {
      const said = [...item.querySelectorAll('blockquote p, p.pq-fact')].map((p) => p.textContent).join(' / ');
      return `${item.querySelector('b').textContent}: ${said}`;
    });
    return `${part.querySelector('h4').textContent}: ${voices.join('; ')}`;
  };
  return [...section.querySelectorAll('div:has(> h4)')].map(theme).join('. ');
}

function saidOfBalance(section) {
  const row = (tr) => `${tr.querySelector('th').textContent.trim()}: ${tr.querySelector('td').textContent}`;
  const head = ({ caption }) => [...caption.childNodes].map(({ textContent }) => textContent).join(', ');
  const table = (each) => `${head(each)}: ${[...each.rows].map(row).join('; ')}`;
  return [...section.querySelectorAll('table')].map(table).join('. ');
}

function saidOfMap(map) {
  const cells = [...map.querySelectorAll('td > [aria-label]')];
  return cells.map(({ ariaLabel }) => ariaLabel).join('; ');
}
