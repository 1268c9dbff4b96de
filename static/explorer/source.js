// What an explorer is opened from.

import { Articles } from './articles.js';
import { fault } from './faults.js';
import { addressOf, fetched, packIn } from './fetched.js';
import { Pack } from './pack.js';

const isNode = Boolean(globalThis.process?.versions?.node);

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
function named(string) {
  return isNode && !/^(https?:\/\/|file:\/|data:|blob:)/i.test(string) ? string : addressOf(string);
}

// JSON, or in Node a path that begins as JSON does, as `[1].json`.
async function bracketed(text, signal) {
  try {
    return articles(parsed(text));
  } catch (error) {
    if (!isNode) throw error;
    return opened(text, signal).catch(() => { throw error; });
  }
}

async function opened(name, signal) {
  const isFile = isNode && (typeof name === 'string' || name.protocol === 'file:');
  if (isFile) return bytes(await fileOf(name, signal));
  const found = await fetched(name, signal);
  return found instanceof Pack ? found : bytes(found);
}

async function fileOf(name, signal) {
  const { readFile } = await import('node:fs/promises');
  try {
    return await readFile(name, { signal });
  } catch (error) {
    if (signal?.aborted) throw error;
    return fault(`${name} cannot be read (${error.message}): is the path right?`);
  }
}

function articles(from) {
  if (Object(from) !== from) fault('there is no article: give an object, JSON, an address or the bytes of a pack');
  // What is missing in a list is no article either.
  return new Articles(Array.isArray(from) ? [...from] : [from]);
}

function parsed(text) {
  try {
    // Without a byte order mark.
    return JSON.parse(text.trimStart());
  } catch (error) {
    return fault(`this is no JSON (${error.message}): \`pullquote check\` says where`);
  }
}

function bytes(data) {
  return packIn(data) ?? articles(parsed(new TextDecoder().decode(data)));
}
