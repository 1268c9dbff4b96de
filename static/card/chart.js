// A chart of the explorer as a picture. The part of the page that shows the chart is laid out
// a second time, in the light theme and at a fixed width, and traced from there.

import { make } from '../dialog/parts.js';
import { langOf, sourceOf } from './quoted.js';
import { traced } from './trace.js';

/** @import { Words } from '../entry/types.js' */
/** @import { Captioned, Chart, ChartKind, Explorer, Picture, Shape } from './types.js' */

// A picture of more voices would be too tall to read.
const VOICES = 30;
// The smallest width, in pixels.
const WIDTH = 1200;

/**
 * The kinds of charts: the element around the button, and the part of it that is drawn. The
 * first that matches counts.
 * @type {ChartKind[]}
 */
const CHARTS = [
  { kind: 'strip', near: '.pq-strip', drawn: '.pq-line', title: (line) => line.ariaLabel, said: saidOfStrip },
  { kind: 'compare', near: '.pq-compare', title: headOf, said: saidOfCompared },
  { kind: 'balance', near: '.pq-balance', title: headOf, said: saidOfBalance },
  { kind: 'map', near: '.pq-later:has(.pq-map)', drawn: '.pq-map', title: captionOf, said: saidOfMap },
  { kind: 'voices', near: '.pq-later', drawn: '.pq-voices', title: (list) => list.ariaLabel, said: saidOfVoices },
];

/**
 * The chart that a button belongs to.
 * @param {HTMLElement} button
 * @returns {Chart}
 */
export function chartOf(button) {
  const { near, drawn, ...rest } =
    /** @type {ChartKind} */
    (CHARTS.find((chart) => button.closest(chart.near)));
  const place =
    /** @type {HTMLElement} */
    (button.closest(near));
  const chart =
    /** @type {Inside<HTMLElement>} */
    (drawn ? place.querySelector(drawn) : place);
  return {
    ...rest,
    chart,
    title:
      /** @type {string} */
      (rest.title(chart)),
    explorer:
      /** @type {Explorer} */
      (button.closest('.pq')),
  };
}

/**
 * The chart's picture, and its text for people who do not see it. For a moment, a copy of the
 * chart is laid out in `place`, out of sight.
 * @param {Chart} chart
 * @param {HTMLElement} place
 * @param {Words} words
 * @returns {{ picture: Picture, text: string }}
 */
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
    make('p', { className: 'pq-chart-source', textContent: source, lang: langOf(head), dir: head.dir }));
  const stage = make('div', { className: 'pq-chart', inert: true }, page);
  place.append(stage);
  // A map with many columns needs more width.
  const more = copy.scrollWidth - copy.clientWidth;
  if (more > 0) page.style.inlineSize = `${WIDTH + more}px`;
  const { offsetWidth: width, offsetHeight: height } = page;
  const bar = words.dir === 'rtl' ? width - 16 : 0;
  const { backgroundColor: paper, outlineColor: accent } = getComputedStyle(page);
  /** @type {Shape[]} */
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

/**
 * The number of quotes in the chart, and the filters.
 * @param {Explorer} explorer
 * @param {Words} words
 */
function shownIn(explorer, words) {
  // The strip alone has no heading, but a text for screen readers, which is updated later.
  const total =
    /** @type {Element} */
    (explorer.querySelector('h2') ?? explorer.querySelector('.pq-unseen')).textContent;
  const chips = [...explorer.querySelectorAll('.pq-chip')].map((chip) =>
    /** @type {Element} */
    (chip.parentElement).textContent);
  return [total, chips.join(words.comma)].filter(Boolean).join(' · ');
}

/**
 * A copy of that part of the page without its controls, and with the texts that only the
 * style sheet adds.
 * @param {Inside<HTMLElement>} chart
 * @param {string} kind
 */
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
    const { max } =
      /** @type {HTMLInputElement} */
      (chart.parentElement.querySelector('input'));
    const ends = make('p', { className: 'pq-chart-ends' }, make('span', {}, '1'), make('span', {}, max));
    copy.prepend(make('i', { className: 'pq-chart-axis' }));
    return make('div', { dir: chart.dir }, setUp(copy), ends);
  }
  return setUp(copy);
}

/** @param {HTMLElement} copy */
function setUp(copy) {
  for (const element of [copy, ...copy.querySelectorAll('[id]')]) element.removeAttribute('id');
  for (const said of copy.querySelectorAll('.pq-words')) {
    said.prepend(
      /** @type {string} */
      (said.dataset.open));
    said.append(
      /** @type {string} */
      (said.dataset.close));
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

/**
 * The platforms whose hues occur in the chart.
 * @param {HTMLElement} chart
 * @param {Explorer} explorer
 */
function legendOf(chart, explorer) {
  const hues = new Set([...chart.querySelectorAll('.pq-tick, td i')].map(({ dataset }) => dataset.hue));
  const values = [...explorer.querySelectorAll('.pq-value[data-hue]')].filter(({ dataset }) => hues.has(dataset.hue));
  /** @param {Having<'label span'>} value */
  const platform = (value) => {
    const name = value.querySelector('label span');
    const entry = make('span', { className: 'pq-fact pq-platform', textContent: name.textContent, lang: name.lang });
    entry.dataset.hue = value.dataset.hue;
    return entry;
  };
  return make('p', { className: 'pq-chart-legend' }, ...
  /** @type {Having<'label span'>[]} */
  (values).map(platform));
}

/** @param {Having<'h3'>} chart */
function headOf(chart) {
  return chart.querySelector('h3').textContent;
}

/** @param {Having<'caption'>} map */
function captionOf(map) {
  return map.querySelector('caption').textContent;
}

/** @param {Inside<HTMLElement>} line */
function saidOfStrip(line) {
  return (
    /** @type {Element} */
    (line.parentElement.querySelector('#pq-told')).textContent);
}

/** @param {HTMLElement} list */
function saidOfVoices(list) {
  /** @param {Having<'h3' | '.pq-share'>} item */
  const voice = (item) => `${item.querySelector('h3').textContent}: ${item.querySelector('.pq-share').textContent.trim()}`;
  return (
    /** @type {Having<'h3' | '.pq-share'>[]} */
    ([...list.children]).map(voice).join('; '));
}

/** @param {HTMLElement} section */
function saidOfCompared(section) {
  /** @param {Having<'h4'>} part */
  const theme = (part) => {
    const voices =
      /** @type {Having<'b'>[]} */
      ([...part.querySelectorAll('li')]).map((item) => {
      const said = [...item.querySelectorAll('blockquote p, p.pq-fact')].map((p) => p.textContent).join(' / ');
      return `${item.querySelector('b').textContent}: ${said}`;
    });
    return `${part.querySelector('h4').textContent}: ${voices.join('; ')}`;
  };
  return (
    /** @type {Having<'h4'>[]} */
    ([...section.querySelectorAll('div:has(> h4)')]).map(theme).join('. '));
}

/** @param {HTMLElement} section */
function saidOfBalance(section) {
  /** @param {Having<'th' | 'td'>} tr */
  const row = (tr) => `${tr.querySelector('th').textContent.trim()}: ${tr.querySelector('td').textContent}`;
  /** @param {Captioned} table */
  const head = ({ caption }) => [...caption.childNodes].map(({ textContent }) => textContent).join(', ');
  /** @param {Captioned} each */
  const table = (each) => `${head(each)}: ${[...each.rows].map(row).join('; ')}`;
  return (
    /** @type {Captioned[]} */
    ([...section.querySelectorAll('table')]).map(table).join('. '));
}

/** @param {HTMLElement} map */
function saidOfMap(map) {
  const cells = [...map.querySelectorAll('td > [aria-label]')];
  return cells.map(({ ariaLabel }) => ariaLabel).join('; ');
}
