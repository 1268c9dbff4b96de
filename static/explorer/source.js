// What an explorer is opened from.

import { Articles } from './articles.js';
import { fault } from './faults.js';
import { Pack, inMemory, overHttp } from './pack.js';

const FIRST = 65_536;

// With `isPack`, nothing but a pack will do.
export async function read(from, { signal, isPack = false } = {}) {
  if (typeof from === 'string' && !/^\s*[[{]/.test(from)) return opened(new URL(from, await base()), signal, isPack);
  if (from instanceof URL) return opened(from, signal, isPack);
  if (typeof from === 'string') return articles(parsed(from));
  if (from instanceof ArrayBuffer) return bytes(new Uint8Array(from));
  if (from instanceof Uint8Array) return bytes(from);
  return articles(from);
}

// What addresses are relative to: the page or the worker, and in Node its folder.
async function base() {
  const page = globalThis.document?.baseURI ?? globalThis.location?.href;
  if (page) return page;
  const { pathToFileURL } = await import('node:url');
  return pathToFileURL(`${globalThis.process.cwd()}/`);
}

async function opened(url, signal, mustBePack) {
  if (url.protocol !== 'file:' || !globalThis.process?.versions?.node) return fetched(url, signal, mustBePack);
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

// Asks for the beginning first: of a pack, that may be all for now. A server that
// knows no parts sends all of it.
async function fetched(url, signal, mustBePack) {
  let answer;
  try {
    answer = await fetch(url, { headers: { Range: `bytes=0-${FIRST - 1}` }, signal });
  } catch (error) {
    if (signal?.aborted) throw error;
    fault(`${url} cannot be fetched (${error.message}): is the address right, and does its server allow this site?`);
  }
  if (!answer.ok) fault(`${url} answered ${answer.status} ${answer.statusText}`);
  let data;
  try {
    data = new Uint8Array(await answer.arrayBuffer());
    if (answer.status === 206) {
      if (isPack(data)) return new Pack(overHttp(url, signal), data);
      data = new Uint8Array(await (await fetch(url, { signal })).arrayBuffer());
    }
  } catch (error) {
    if (signal?.aborted) throw error;
    fault(`${url} ended too early (${error.message}): is the network there?`);
  }
  if (mustBePack && !isPack(data)) fault(`${url} is no pack, or a damaged one`);
  return bytes(data);
}

function isPack(data) {
  return new TextDecoder().decode(data.subarray(0, 8)) === 'PULLQUOT';
}

function bytes(data) {
  if (isPack(data)) return new Pack(inMemory(data));
  return articles(parsed(new TextDecoder().decode(data)));
}
