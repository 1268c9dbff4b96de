// The page of a collection: its interface takes the place of what the page was written
// with. Where that fails, the page stays as it is and says so in one line.

import { choicesKept, choose } from '../entry/choices.js';
import { exchange } from '../entry/exchange.js';
import { followFragments } from '../entry/going.js';
import { keepPage } from '../entry/offline.js';
import { dress, speakStill, startLanguages } from '../entry/languages.js';
import { read } from '../entry/rest.js';
import { startComfort, startReading } from '../entry/keys.js';
import { startEmbed } from '../entry/embed.js';
import { startDialogs } from '../entry/opening.js';
import { keepPresses } from '../entry/presses.js';
import { whenComposed } from '../entry/composing.js';
import { screens } from '../entry/screens.js';
import { chosenLanguage, wordsOf } from '../entry/words.js';
import { NoWasm } from '../entry/wasm.js';
import { breath } from './breath.js';
import { Desk } from './desk.js';
import { compiledInterface, present, workerScript } from './interface.js';
import { followScrolling } from './list.js';
import { painted } from './painted.js';

// An element's explorer of an archive comes by the same script. The page's own tag of it says
// so: the script may run before the rest of the page is there.
if (document.querySelector('script[data-collection]')) start();

async function start() {
  await read();
  // From now on, whatever fails is said here.
  document.documentElement.classList.add('pq-started');
  const chosen = choose(choicesKept());
  // What comes now would hold up the first frame.
  await painted();
  const old = document.getElementById('pq-root');
  const ofPage = JSON.parse(document.getElementById('pq-words').textContent);
  const { title, archive, answer, rows } = JSON.parse(document.getElementById('pq-article').textContent);
  // The explorer that is on screen.
  let [root, app, words, stop] = [old, undefined, ofPage, () => {}];
  let isKept = false;
  const stayStatic = (why, error) => {
    if (root.isConnected) root.replaceWith(old);
    old.className = '';
    const note = document.getElementById('pq-note');
    note.textContent = ofPage.page[why];
    // WebAssembly will not be allowed the next time either.
    if (why !== 'wasm') note.append(' ', reloading(ofPage.page.reload));
    note.hidden = false;
    document.documentElement.classList.add('pq-static');
    console.warn(`pullquote: ${note.textContent}`, error);
  };
  followFragments();
  startDialogs();
  const stopKeeping = keepPresses(old);
  try {
    const module = await compiledInterface();
    // Each of what follows is a task of its own, so that none is long.
    await breath();
    const desk = new Desk(new URL(archive, location).href, workerScript);
    // Shows the collection in a language, in the place of what is on screen.
    const show = async (next, isOpen) => {
      const made = old.cloneNode(false);
      made.className = '';
      screens.set(made, { desk });
      const ready = async () => {
        await breath();
        await new Promise((resolve) => { whenComposed(root, resolve); });
        // The new controls may know of the address already.
        if (app) exchange(root, made, () => false);
        else exchange(root, made, isChanged, stopKeeping());
        stop();
        app?.destroy();
        [root, app, words] = [made, fresh, next];
        // Laid out now, and painted in a task of its own.
        made.getBoundingClientRect();
        await breath();
        stop = followScrolling(made, fresh.scrolled);
        fresh.scrolled(true);
        if (isOpen) return;
        await painted();
        desk.open(true);
      };
      const fresh = await present(made, module, desk, { first: { answer, rows }, title, words: next, isOpen }, {
        ready,
        // Told first when the archive has answered: keeping it may load it once more.
        changed() {
          if (!isKept) keepPage();
          isKept = true;
        },
        crashed(message) {
          stayStatic('crash', message);
        },
      });
    };
    const speak = async (isOpen) => {
      const id = chosenLanguage() ?? words.id;
      if (id === words.id) return isOpen || show(words, false);
      try {
        const next = await wordsOf(id);
        await show(next, isOpen);
        dress(next);
      } catch (error) {
        console.warn('pullquote: a language could not be loaded:', error);
        speakStill(id, words.id);
        if (!isOpen) await show(words, false);
      }
      return undefined;
    };
    await speak(false);
    addEventListener('hashchange', () => speak(true));
    startReading(chosen, (by) => app?.step(by));
    startLanguages();
    startEmbed();
    startComfort();
  } catch (error) {
    stayStatic(error instanceof NoWasm ? 'wasm' : 'other', error);
  }
}

// A button that loads the page once more.
function reloading(label) {
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'pq-way', textContent: label });
  button.addEventListener('click', () => location.reload());
  return button;
}

// Whether a control is otherwise than the page was written.
function isChanged(element) {
  if (element.options) return !element.options[element.selectedIndex]?.defaultSelected;
  if (element.type === 'checkbox') return element.checked !== element.defaultChecked;
  return element.value !== element.defaultValue;
}
