// What an explorer is opened from.

import { Articles } from './articles.js';
import { fault, messageOf } from './faults.js';
import { addressOf, fetched, packIn } from './fetched.js';
import { Pack } from './pack.js';

const isNode = Boolean(globalThis.process?.versions?.node);

/**
 * What an explorer answers from.
 * @typedef {Articles | Pack} Answering
 */

/**
 * @param {unknown} from
 * @param {{ signal?: AbortSignal }} [options]
 * @returns {Promise<Answering>}
 */
export async function read(from, { signal } = {}) {
  if (typeof from === 'string' && !/^\s*[[{]/.test(from)) return opened(named(from), signal);
  if (from instanceof URL) return opened(from, signal);
  if (typeof from === 'string') return bracketed(from, signal);
  if (from instanceof ArrayBuffer) return bytes(new Uint8Array(from));
  if (from instanceof Uint8Array) return bytes(from);
  return articles(from);
}

// What a string names: in Node a path, as it is, where it does not begin as an address.
// (`#`, `?` and `%` mean nothing in a path, and a drive, as in `C:\a`, is no scheme.)
/** @param {string} string */
function named(string) {
  return isNode && !/^(https?:\/\/|file:\/|data:|blob:)/i.test(string) ? string : addressOf(string);
}

// JSON, or in Node a path that begins as JSON does, as `[1].json`.
/**
 * @param {string} text
 * @param {AbortSignal} [signal]
 */
async function bracketed(text, signal) {
  try {
    return articles(parsed(text));
  } catch (error) {
    if (!isNode) throw error;
    return opened(text, signal).catch(() => { throw error; });
  }
}

/**
 * @param {URL | string} name
 * @param {AbortSignal} [signal]
 * @returns {Promise<Answering>}
 */
async function opened(name, signal) {
  if (isNode && (typeof name === 'string' || name.protocol === 'file:')) return bytes(await fileOf(name, signal));
  const found = await fetched(name, signal);
  return found instanceof Pack ? found : bytes(found);
}

/**
 * @param {URL | string} name
 * @param {AbortSignal} [signal]
 * @returns {Promise<Uint8Array>}
 */
async function fileOf(name, signal) {
  const { readFile } = await import('node:fs/promises');
  try {
    return await readFile(name, { signal });
  } catch (error) {
    if (signal?.aborted) throw error;
    return fault(`${name} cannot be read (${messageOf(error)}): is the path right?`);
  }
}

/** @param {unknown} from */
function articles(from) {
  if (Object(from) !== from) fault('there is no article: give an object, JSON, an address or the bytes of a pack');
  // What is missing in a list is no article either.
  return new Articles(Array.isArray(from) ? [...from] : [from]);
}

/**
 * @param {string} text
 * @returns {unknown}
 */
function parsed(text) {
  try {
    // Without a byte order mark.
    return JSON.parse(text.trimStart());
  } catch (error) {
    return fault(`this is no JSON (${messageOf(error)}): \`pullquote check\` says where`);
  }
}

/** @param {Uint8Array<any>} data */
function bytes(data) {
  return packIn(data) ?? articles(parsed(new TextDecoder().decode(data)));
}
