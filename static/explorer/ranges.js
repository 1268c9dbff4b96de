// A pack of which parts are asked for when they are needed.

import { ExplorerError, fault, messageOf, whyOf } from './faults.js';

/** @import { Held } from './pack.js' */

// How often a connection may be lost.
const TRIES = 3;
// So many bytes at the start of a pack have checksums of all that is in it.
const HEAD = 32;

// A pack over HTTP, which begins with `first`. A connection that is lost is taken up where
// it was.
/**
 * @param {URL | string} url
 * @param {AbortSignal | undefined} signal
 * @param {Uint8Array} first
 * @returns {Held}
 */
export function overHttp(url, signal, first) {
  /**
   * @param {number} offset
   * @param {number} end
   * @param {RequestInit} [more]
   */
  const request = (offset, end, more) => fetch(url, { headers: { Range: `bytes=${offset}-${end - 1}` }, signal, ...more });
  /**
   * @param {number} offset
   * @param {number} end
   * @returns {Promise<ReadableStreamDefaultReader<Uint8Array>>}
   */
  async function ask(offset, end) {
    const answer = await request(offset, end);
    if (answer.status === 206 && answer.body) return answer.body.getReader();
    const sentence = `${url} cannot be read: it answered ${answer.status} ${answer.statusText} where a part of it was asked for`;
    // Beyond its end, or all at once: that may be another file.
    throw new ExplorerError(sentence, [200, 416].includes(answer.status) ? undefined : whyOf(answer));
  }
  // Entity tags would say the same sooner, but not every server sends them, and none to
  // other origins that does not say so.
  async function isReplaced() {
    try {
      const answer = await request(0, HEAD, { cache: 'no-store' });
      const reader = answer.body?.getReader();
      const value = (await reader?.read())?.value;
      // A server that knows no parts would go on.
      reader?.cancel().catch(() => {});
      return !answer.ok || first.subarray(0, HEAD).some((byte, at) => byte !== value?.[at]);
    } catch {
      return false;
    }
  }
  /**
   * @param {number} offset
   * @param {number} end
   */
  async function* pieces(offset, end) {
    let at = offset;
    let left = TRIES;
    let reader;
    try {
      while (at < end) {
        let value;
        try {
          reader ??= await ask(at, end);
          ({ value } = await reader.read());
          if (!value) throw new Error('it ended too early');
        } catch (error) {
          if (signal?.aborted || error instanceof ExplorerError) throw error;
          reader = undefined;
          left -= 1;
          if (!left) fault(`${url} cannot be read (${messageOf(error)}): is the network there?`, 'unreachable');
          continue;
        }
        // A server may send more than it was asked for.
        const piece = value.subarray(0, end - at);
        at += piece.length;
        yield piece;
      }
    } finally {
      reader?.cancel().catch(() => {});
    }
  }
  /**
   * @param {number} offset
   * @param {number} length
   */
  async function read(offset, length) {
    const bytes = new Uint8Array(length);
    let at = 0;
    for await (const piece of pieces(offset, offset + length)) {
      bytes.set(piece, at);
      at += piece.length;
    }
    return bytes;
  }
  return { url: String(url), read, pieces, isReplaced };
}
