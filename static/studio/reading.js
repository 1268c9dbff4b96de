// What files are: plain text, Markdown, HTML, .docx, tables, and projects.

import { parsed, textOfHtml } from './html.js';

/** @import { Read } from './types.js' */

// The longest file that is read, in bytes.
const MOST = 50_000_000;

// Why a file cannot be read: the id of a sentence of the studio.
export class Unreadable extends Error {}

// What tables are called.
const TABLE = /\.(csv|tsv|tab|jsonl|ndjson|xlsx|xlsm|xlsb|xls|ods)$/;
// How the file of a project begins.
const PROJECT = /^\s*\{\s*"format"\s*:\s*"pullquote-studio\//;

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
  // A zip begins so.
  if (name.endsWith('.docx') || (bytes[0] === 0x50 && bytes[1] === 0x4B)) return { text: await textOfDocx(bytes) };
  const text = decoded(bytes);
  if (text.includes('\0')) throw new Unreadable('binary');
  if (/\.x?html?$/.test(name) || isHtml(text)) return { text: textOfHtml(text) };
  return { text: /\.(md|markdown)$/.test(name) ? textOfMarkdown(text) : text };
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
 * Markdown without its signs, a line for each paragraph.
 * @param {string} text
 */
export function textOfMarkdown(text) {
  /** @param {string} line */
  const plain = (line) => line
    .replace(/^\s{0,3}(#{1,6}\s+|>\s?|[-*+]\s+|\d+[.)]\s+)/, '')
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/(\*\*|__|~~|`)(.+?)\1/g, '$2')
    .replace(/(^|\W)[*_](\S[^*_]*?\S|\S)[*_](?=\W|$)/g, '$1$2');
  const paragraphs = text.replace(/\r\n?/g, '\n').replace(/^---\n[^]*?\n---\n/, '').split(/\n\s*\n/);
  const joined = paragraphs.flatMap((paragraph) => {
    const lines = paragraph.split('\n').filter((line) => !/^\s*(```|~~~|[-*_=]{3,}\s*$)/.test(line));
    // Headings, lists and quotations are lines of their own.
    return lines.reduce((done, line) => {
      const isOwn = done.length === 0 || /^\s{0,3}(#{1,6}\s|[-*+]\s|\d+[.)]\s)/.test(line);
      if (isOwn) return [...done, plain(line)];
      return [...done.slice(0, -1), `${done.at(-1)} ${plain(line)}`];
    },
    /** @type {string[]} */
    ([]));
  });
  return joined.map((line) => line.trim()).filter(Boolean).join('\n\n');
}

/**
 * The paragraphs of a .docx, which is a zip with an XML document in it.
 * @param {Uint8Array<ArrayBuffer>} bytes
 */
async function textOfDocx(bytes) {
  /** @type {Document} */
  let document;
  try {
    document = parsed(decoded(await entryOf(bytes, 'word/document.xml')), 'application/xml');
  } catch {
    throw new Unreadable('docx');
  }
  const paragraphs = [...document.getElementsByTagName('w:p')];
  if (document.querySelector('parsererror') || paragraphs.length === 0) throw new Unreadable('docx');
  /** @param {Element} paragraph */
  const textIn = (paragraph) => [...paragraph.getElementsByTagName('*')].map((element) => {
    if (element.tagName === 'w:t') return element.textContent;
    return element.tagName === 'w:tab' || element.tagName === 'w:br' ? ' ' : '';
  }).join('');
  return paragraphs.map(textIn).map((line) => line.trim()).filter(Boolean).join('\n\n');
}

/**
 * The content of a file in a zip (APPNOTE.TXT of PKWARE, sections 4.3.7, 4.3.12 and 4.3.16).
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {string} name
 */
async function entryOf(bytes, name) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (view.getUint32(end, true) !== 0x06054B50) end -= 1;
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    const [named, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    if (new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + named)) === name) {
      const [method, size, local] = [view.getUint16(at + 10, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      const content = bytes.subarray(start, start + size);
      return method === 0 ? content : inflated(content);
    }
    at += 46 + named + extra + comment;
  }
  throw new Unreadable('docx');
}

/** @param {Uint8Array<ArrayBuffer>} content */
async function inflated(content) {
  const reader = new Blob([content]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const pieces = [];
  let size = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    pieces.push(next.value);
    size += next.value.length;
    // A small file may hold a huge one.
    if (size > MOST) throw new Unreadable('large');
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}
