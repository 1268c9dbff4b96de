// What is on screen, taken stock of by the names that the design fixes.
const text = (element) => element?.textContent.replace(/\s+/g, ' ').trim() ?? null;
const named = (selector, name) => [...document.querySelectorAll(selector)]
  .find((element) => element.getAttribute('aria-label') === name);
const chosen = '[aria-label^="Remove "]';

function value(item) {
  const box = item.querySelector('input[type=checkbox]');
  const exclude = item.querySelector('[aria-label^="Exclude "]');
  const mark = box.checked ? 'include' : exclude.getAttribute('aria-pressed') === 'true' ? 'exclude' : '';
  const count = parseInt(document.getElementById(box.getAttribute('aria-describedby')).textContent, 10);
  return [text(box.labels[0]), count, mark];
}

const quotes = [...(named('ol, ul', 'Quotes')?.children ?? [])];
return {
  heading: text(document.querySelector('h2')),
  quotes: quotes.map((item) => item.id),
  facets: Object.fromEntries([...document.querySelectorAll('fieldset')].map(
    (group) => [text(group.querySelector('legend')), [...group.querySelectorAll('li')].map(value)])),
  chosen: [...document.querySelectorAll(chosen)].map((button) => button.getAttribute('aria-label')),
  search: document.querySelector('input[type=search]')?.value ?? '',
  sort: document.querySelector('select')?.value ?? '',
  empty: quotes.length === 0 && document.querySelector('main').textContent.includes('No quote matches all of this'),
  marks: Object.fromEntries(quotes.map((item) => [item.id, [...item.querySelectorAll('mark')].map(text)])
    .filter(([, marks]) => marks.length)),
};
