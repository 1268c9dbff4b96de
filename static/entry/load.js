// The compiled app: fetched and compiled once for every explorer of a page.

import { compileApp } from './wasm.js';

let app;
let sheet;

// Resolves to a function that makes an instance of the app. Each explorer has
// one of its own, so that a panic in one leaves the others be.
export function loadApp() {
  // Compiling the one goes on beside reading the other.
  app ??= Promise.all([compile('./{{wasm}}'), import('./{{app}}')])
    .then(([module, { connect }]) => () => connect(module));
  // An explorer that comes later may try again.
  app.catch(() => { app = undefined; });
  return app;
}

// The app with its style sheet, for explorers whose page has not linked it.
export async function loadAll() {
  sheet ??= fetchOf('./{{style}}').then((answer) => answer.text()).then((text) => {
    const made = new CSSStyleSheet();
    made.replaceSync(text);
    return made;
  });
  sheet.catch(() => { sheet = undefined; });
  const [connect, made] = await Promise.all([loadApp(), sheet]);
  return { connect, sheet: made };
}

async function fetchOf(path) {
  const answer = await fetch(new URL(path, import.meta.url));
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status} ${answer.statusText}`);
  return answer;
}

async function compile(path) {
  const answer = await fetchOf(path);
  // Compiling what still arrives needs the right MIME type, which not every host gives.
  const streams = answer.headers.get('Content-Type') === 'application/wasm';
  return compileApp(streams ? answer : answer.arrayBuffer());
}
