// What files are: plain text, Markdown, pages, .docx, tables, and projects.

import { connectImport } from './glue.js';
import { compileApp, instantiate } from '../entry/wasm.js';
import { partOf } from './parts.js';

/** @import { ImportGlue } from './glue.js' */
/** @import { Read } from './types.js' */

// The longest file that is read, in bytes.
const MOST = 50_000_000;

// Why a file cannot be read: the id of a sentence of the studio.
export class Unreadable extends Error {}

// What tables are called.
const TABLE = /\.(csv|tsv|tab|jsonl|ndjson|xlsx|xlsm|xlsb|xls|ods)$/;
// How files begin that look like text and are the code of documents, by the ids of sentences.
const SIGNS = new Map([['pdf', '%PDF-'], ['rtf', '{\\rtf']]);
// How the file of a project begins.
const PROJECT = /^\s*\{\s*"format"\s*:\s*"pullquote-studio\//;

/** @type {Promise<ImportGlue> | undefined} */
let reader;

/**
 * Reads a file: `{ text }`, `{ project }` for the file of one, or the bytes of a `{ table }`,
 * and whether they are text.
 * @param {File} file
 * @returns {Promise<Read>}
 */
export async function readFile(file) {
  if (file.size > MOST) throw new Unreadable('large');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const name = file.name.toLowerCase();
  if (name.endsWith('.json')) {
    const text = decoded(bytes);
    return PROJECT.test(text) ? { project: text } : { table: bytes, isText: false };
  }
  if (TABLE.test(name)) return { table: bytes, isText: /\.(csv|tsv|tab)$/.test(name) };
  const other = [...SIGNS].find(([, sign]) => bytes.length >= sign.length && [...sign].every((letter, at) => bytes[at] === letter.charCodeAt(0)));
  if (other) throw new Unreadable(other[0]);
  // A zip begins so.
  if (name.endsWith('.docx') || (bytes[0] === 0x50 && bytes[1] === 0x4B)) return { text: await textOfDocx(bytes) };
  const text = decoded(bytes);
  if (text.includes('\0')) throw new Unreadable('binary');
  if (/\.x?html?$/.test(name) || isHtml(text)) return { text: await textOfPage(text) };
  if (/\.(md|markdown)$/.test(name)) return { text: (await readerOfFiles()).text_of_markdown(text) };
  return { text };
}

/**
 * Whether a text is the source of a page.
 * @param {string} text
 */
export function isHtml(text) {
  return /^\s*<(!doctype html|html|head|body|article|main|div|p)\b/i.test(text);
}

/**
 * Text in UTF-8 or UTF-16, or else in the encoding of older Windows.
 * @param {Uint8Array} bytes
 */
export function decoded(bytes) {
  const isWide = (bytes[0] === 0xFF && bytes[1] === 0xFE) || (bytes[0] === 0xFE && bytes[1] === 0xFF);
  if (isWide) return new TextDecoder(bytes[0] === 0xFF ? 'utf-16le' : 'utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/**
 * What reads files that are more than text, which is loaded with the first of them.
 * @returns {Promise<ImportGlue>}
 */
export async function readerOfFiles() {
  reader ??= partOf('import').then(compileApp).then((module) => instantiate(connectImport, module));
  reader.catch(() => { reader = undefined; });
  return reader;
}

/**
 * The text of the article in a page.
 * @param {string} markup
 */
export async function textOfPage(markup) {
  return (await readerOfFiles()).text_of_page(markup);
}

/** @param {Uint8Array<ArrayBuffer>} bytes */
async function textOfDocx(bytes) {
  try {
    return (await readerOfFiles()).text_of_docx(bytes);
  } catch (fault) {
    throw typeof fault === 'string' ? new Unreadable(fault) : fault;
  }
}
