// The page of a collection: its interface takes the place of what the page was written with.

import { choicesKept, choose } from '../entry/choices.js';
import { followFragments } from '../entry/going.js';
import { keepPage } from '../entry/offline.js';
import { dress, speakStill, startLanguages } from '../entry/languages.js';
import { read } from '../entry/rest.js';
import { startComfort, startReading } from '../entry/keys.js';
import { startEmbed } from '../entry/embed.js';
import { startDialogs } from '../entry/opening.js';
import { chosenLanguage, wordsOf } from '../entry/words.js';
import { breath } from './breath.js';
import { Desk } from './desk.js';
import { answering, compiledInterface, dressViews } from './interface.js';
import { painted } from './painted.js';
import { Shown } from './shown.js';

/** @import { PageWords } from '../entry/types.js' */

// An element's explorer of an archive comes by the same script. The page's own tag of it says
// so: the script may run before the rest of the page is there.
if (document.querySelector('script[data-collection]')) start();

async function start() {
  await read();
  const shown = new Shown();
  // From now on, whatever fails is said here.
  document.documentElement.classList.add('pq-started');
  const chosen = choose(choicesKept());
  // What comes now would hold up the first frame.
  await painted();
  followFragments();
  startDialogs();
  await shown.attempt(async () => {
    const module = await compiledInterface();
    // Each of what follows is a task of its own, so that none is long.
    await breath();
    const desk = new Desk(new URL(shown.archive, location.href).href, answering);
    let isKept = false;
    // Told first when the archive has answered: keeping it may load it once more.
    const changed = () => {
      if (!isKept) keepPage();
      isKept = true;
    };
    /**
     * @param {PageWords} words
     * @param {boolean} isOpen
     */
    const show = (words, isOpen) => shown.present(module, desk, words, isOpen, { dressViews, changed });
    /** @param {boolean} isOpen */
    const speak = async (isOpen) => {
      const id = chosenLanguage() ?? shown.words.id;
      if (id === shown.words.id) return isOpen || show(shown.words, false);
      try {
        const next = await wordsOf(id);
        await show(next, isOpen);
        dress(next);
      } catch (error) {
        console.warn('pullquote: a language could not be loaded:', error);
        speakStill(id, shown.words.id);
        if (!isOpen) await show(shown.words, false);
      }
      return undefined;
    };
    await speak(false);
    addEventListener('hashchange', () => speak(true));
    startReading(chosen, (by) => shown.step(by));
    startLanguages();
    startEmbed();
    startComfort();
  });
}
