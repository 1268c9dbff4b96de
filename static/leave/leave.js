// What the buttons Cite and Export open.

import { settle, show } from '../dialog/parts.js';
import { citation } from './cite.js';
import { exporting } from './export.js';
import { leaving } from './made.js';

// Opens the dialog that `button` asks for. `words` are the texts of the explorer's language,
// `screen` says what the explorer shows (`screens.js`).
export async function showLeave(button, words, screen) {
  const made = await leaving(screen);
  const dialogFor = button.matches('.pq-cite') ? citation : exporting;
  const dialog = dialogFor(button, words, screen, made);
  Object.assign(dialog, { lang: words.id, dir: words.dir });
  dialog.addEventListener('close', () => made.free());
  show(dialog, button.getRootNode());
  settle(dialog, button);
}
