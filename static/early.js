// What runs before anything of a page is shown, so that nothing jumps: the page waits
// for it as it does for its style sheet.

import { choicesKept, setPage, standard } from './entry/reading.js';

setPage({ ...standard, ...choicesKept() });
