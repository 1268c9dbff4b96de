// What an explorer is opened from.

import { Articles } from './articles.js';
import { fault } from './faults.js';
import { base, fetched, packIn } from './fetched.js';
import { Pack } from './pack.js';

export async function read(from, { signal } = {}) {
  if (typeof from === 'string' && !/^\s*[[{]/.test(from)) return opened(new URL(from, await base()), signal);
  if (from instanceof URL) return opened(from, signal);
  if (typeof from === 'string') return articles(parsed(from));
  if (from instanceof ArrayBuffer) return bytes(new Uint8Array(from));
  if (from instanceof Uint8Array) return bytes(from);
  return articles(from);
}

async function opened(url, signal) {
  if (url.protocol !== 'file:' || !globalThis.process?.versions?.node) {
    const found = await fetched(url, signal);
    return found instanceof Pack ? found : bytes(found);
  }
  const { readFile } = await import('node:fs/promises');
  let data;
  try {
    data = await readFile(url, { signal });
  } catch (error) {
    if (signal?.aborted) throw error;
    fault(`${url} cannot be read (${error.message}): is the path right?`);
  }
  return bytes(data);
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
