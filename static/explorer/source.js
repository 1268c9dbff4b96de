// What an explorer is opened from.

import { Articles } from './articles.js';
import { fault } from './faults.js';

export async function read(from, { signal } = {}) {
  if (typeof from === 'string' && !/^\s*[[{]/.test(from)) return fetched(new URL(from, base()), signal);
  if (from instanceof URL) return fetched(from, signal);
  if (typeof from === 'string') return articles(parsed(from));
  if (from instanceof ArrayBuffer) return bytes(new Uint8Array(from));
  if (from instanceof Uint8Array) return bytes(from);
  return articles(from);
}

function base() {
  return globalThis.document?.baseURI ?? globalThis.location?.href ?? import.meta.url;
}

function articles(from) {
  if (Object(from) !== from) fault('there is no article: give an object, JSON, an address or the bytes of a pack');
  return new Articles(Array.isArray(from) ? from : [from]);
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch (error) {
    return fault(`this is no JSON (${error.message}): \`pullquote check\` says where`);
  }
}

async function fetched(url, signal) {
  let answer;
  try {
    answer = await fetch(url, { signal });
  } catch (error) {
    if (signal?.aborted) throw error;
    fault(`${url} cannot be fetched (${error.message}): is the address right, and does its server allow this site?`);
  }
  if (!answer.ok) fault(`${url} answered ${answer.status} ${answer.statusText}`);
  return bytes(new Uint8Array(await answer.arrayBuffer()));
}

function bytes(data) {
  return articles(parsed(new TextDecoder().decode(data)));
}
