// The first shown element of a role (arguments[0]) and name (arguments[1]),
// inside of arguments[2] or anywhere.
const selectors = {
  button: 'button',
  checkbox: 'input[type=checkbox]',
  columnheader: 'th[scope=col]',
  combobox: 'select, input[list]',
  dialog: 'dialog',
  group: 'fieldset',
  heading: 'h1, h2, h3',
  link: 'a[href]',
  list: 'ol, ul',
  main: 'main',
  radio: 'input[type=radio]',
  region: 'section, [role=region]',
  rowheader: 'th[scope=row]',
  searchbox: 'input[type=search]',
  spinbutton: 'input[type=number]',
  status: '[role=status]',
  table: 'table',
  textbox: 'textarea, input[type=text]:not([list])',
};
const [role, name, within] = arguments;
const text = (element) => element.textContent.replace(/\s+/g, ' ').trim();
const nameOf = (element) => element.getAttribute('aria-label')
  ?? (element.matches('dialog, section, [role=region]') ? text(document.getElementById(element.getAttribute('aria-labelledby')) ?? element) : null)
  ?? (element.matches('fieldset') ? text(element.querySelector('legend')) : null)
  ?? (element.matches('table') ? text(element.caption) : null)
  ?? (element.labels?.length ? text(element.labels[0].querySelector('span') ?? element.labels[0]) : null)
  ?? (element.matches('a, button, h1, h2, h3, th') ? text(element) : '');
const shown = (element) => element.checkVisibility({ visibilityProperty: true });
return [...(within ?? document).querySelectorAll(selectors[role])]
  .find((element) => shown(element) && nameOf(element) === name) ?? null;
