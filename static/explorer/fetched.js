// What is at an address.

import { fault, messageOf, whyOf } from './faults.js';
import { Pack, inMemory } from './pack.js';
import { overHttp } from './ranges.js';

const FIRST = 65_536;

// An address, which is relative to the page or to the worker.
/**
 * @param {string} address
 * @returns {URL}
 */
export function addressOf(address) {
  const base = globalThis.document?.baseURI ?? globalThis.location?.href;
  return URL.canParse(address, base) ? new URL(address, base) : fault(`${JSON.stringify(address)} is no address: is it right?`);
}

// The pack at an address, or the bytes that are no pack. Asks for the beginning first: of
// a pack, that may be all for now. A server that knows no parts sends all of it.
/**
 * @param {URL | string} url
 * @param {AbortSignal} [signal]
 * @returns {Promise<Pack | Uint8Array<ArrayBuffer>>}
 */
export async function fetched(url, signal) {
  /** @type {Response} */
  let answer;
  try {
    answer = await fetch(url, { headers: { Range: `bytes=0-${FIRST - 1}` }, signal });
  } catch (error) {
    if (signal?.aborted) throw error;
    return fault(`${url} cannot be fetched (${messageOf(error)}): is the address right, and does its server allow this site?`, 'unreachable');
  }
  if (!answer.ok) fault(`${url} answered ${answer.status} ${answer.statusText}`, whyOf(answer));
  /** @type {Uint8Array<ArrayBuffer>} */
  let data;
  try {
    data = new Uint8Array(await answer.arrayBuffer());
    if (answer.status === 206) {
      if (isPack(data)) return new Pack(overHttp(url, signal, data), data);
      data = new Uint8Array(await (await fetch(url, { signal })).arrayBuffer());
    }
  } catch (error) {
    if (signal?.aborted) throw error;
    return fault(`${url} ended too early (${messageOf(error)}): is the network there?`, 'unreachable');
  }
  return packIn(data) ?? data;
}

// The pack at an address; nothing else will do.
/**
 * @param {string} address
 * @returns {Promise<Pack>}
 */
export async function fetchedPack(address) {
  const url = addressOf(address);
  const found = await fetched(url);
  return found instanceof Pack ? found : fault(`${url} is no pack, or a damaged one`);
}

// A pack from its bytes; undefined where they are none.
/**
 * @param {Uint8Array<ArrayBuffer>} data
 * @returns {Pack | undefined}
 */
export function packIn(data) {
  return isPack(data) ? new Pack(inMemory(data)) : undefined;
}

/** @param {Uint8Array} data */
function isPack(data) {
  return new TextDecoder().decode(data.subarray(0, 8)) === 'PULLQUOT';
}
