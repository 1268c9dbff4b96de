// Tables of quotes: which files are tables, and the one that is open.

import { decoded, readerOfFiles } from './reading.js';

// How many lines tell whether a text is a table.
const SEEN = 20;
// A name of a column is not longer than this.
const NAME = 40;

// The table that is open: its bytes.
/** @type {Uint8Array<ArrayBuffer>} */
let table;

/**
 * Holds a table, for `readTable` and `tableText`.
 * @param {Uint8Array<ArrayBuffer>} bytes
 */
export function holdTable(bytes) {
  table = bytes;
}

/**
 * What the table is, with what a person says of it: JSON from JSON.
 * @param {string} asked
 * @returns {Promise<string>}
 */
export async function readTable(asked) {
  return (await readerOfFiles()).read_table(table, asked);
}

// The text of the file that was taken for a table.
export function tableText() {
  return decoded(table);
}

/**
 * Whether a text is a table: JSON, cells with tabs between them, as spreadsheets copy them, or
 * lines with as many commas or semicolons each, no blank after them, and names in the first.
 * @param {string} text
 */
export function isTable(text) {
  if (isJson(text)) return true;
  const lines = text.split(/\r?\n/, SEEN).filter((line) => line.trim());
  if (lines.length < 2) return false;
  if (lines.every((line) => line.includes('\t'))) return true;
  return [',', ';'].some((sign) => {
    const cells = lines[0].split(sign).map((cell) => cell.replaceAll('"', ''));
    const areNames = cells.length > 1 && cells.every((cell) => cell && cell.length <= NAME && cell.trim() === cell);
    return areNames && !/[.!?。]$/.test(lines[0]) && lines.slice(1).some((line) => line.split(sign).length >= cells.length);
  });
}

/**
 * Whether a text is JSON, or JSON Lines.
 * @param {string} text
 */
function isJson(text) {
  if (!/^\s*[[{]/.test(text)) return false;
  /** @param {string} json */
  const parses = (json) => {
    try {
      return typeof JSON.parse(json) === 'object';
    } catch {
      return false;
    }
  };
  return parses(text) || parses(text.trim().split('\n', 1)[0]);
}
