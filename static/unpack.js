// Unpacks what src/cli/build/packed.rs packs: LZMA, encoded in characters that a <script> holds
// without escaping. No decoder of browsers is for a format that packs the app as small.

// The bytes that an element holds as text: two characters of 91 hold 13 bits.
/** @param {string} text */
function bytesOf(text) {
  const bytes = new Uint8Array(Math.ceil(text.length / 2 * 13 / 8));
  /** @param {number} at */
  const digit = (at) => text.charCodeAt(at) - (text[at] > '<' ? 36 : 35);
  let [held, bits, at] = [0, 0, 0];
  for (let sign = 0; sign < text.length; sign += 2) {
    held |= (digit(sign) + 91 * digit(sign + 1)) << bits;
    for (bits += 13; bits >= 8; bits -= 8) {
      bytes[at++] = held;
      held >>= 8;
    }
  }
  return bytes;
}

/** @typedef {ReturnType<typeof decoder>} Decoder */

// The range decoder, which reads each bit by its probability.
/** @param {Uint8Array} bytes */
function decoder(bytes) {
  // The range and the code, in an array of 32-bit numbers, so that engines keep them so.
  const held = Uint32Array.of(0xFFFFFFFF, 0);
  let at = 0;
  const refill = () => {
    if (held[0] < 0x1000000) {
      held[0] <<= 8;
      held[1] = held[1] << 8 | bytes[at++];
    }
  };
  for (let first = 0; first < 5; first++) held[1] = held[1] << 8 | bytes[at++];
  /**
   * @param {Uint16Array} odds
   * @param {number} index
   */
  const bit = (odds, index) => {
    const odd = odds[index];
    const bound = (held[0] >>> 11) * odd;
    if (held[1] < bound) {
      held[0] = bound;
      odds[index] = odd + (2048 - odd >> 5);
      refill();
      return 0;
    }
    held[0] -= bound;
    held[1] -= bound;
    odds[index] = odd - (odd >> 5);
    refill();
    return 1;
  };
  /**
   * @param {Uint16Array} odds
   * @param {number} bits
   */
  const tree = (odds, bits, base = 0) => {
    let node = 1;
    for (let left = bits; left > 0; left--) node = node << 1 | bit(odds, base + node);
    return node - (1 << bits);
  };
  /**
   * @param {Uint16Array} odds
   * @param {number} bits
   */
  const reverse = (odds, bits, base = 0) => {
    let [node, value] = [1, 0];
    for (let place = 0; place < bits; place++) {
      const is = bit(odds, base + node);
      node = node << 1 | is;
      value |= is << place;
    }
    return value;
  };
  /** @param {number} bits */
  const direct = (bits) => {
    let value = 0;
    for (let left = bits; left > 0; left--) {
      held[0] >>>= 1;
      /** @type {any} */
      const is = held[1] >= held[0];
      if (is) held[1] -= held[0];
      value = value << 1 | is;
      refill();
    }
    return value;
  };
  return { bit, tree, reverse, direct };
}

/** @param {number} count */
const odds = (count) => new Uint16Array(count).fill(1024);

// Reads the length of a match, less two.
/** @param {Decoder} decoder */
function lengths({ bit, tree }) {
  const [choice, low, middle, high] = [2, 8, 8, 256].map(odds);
  return () => {
    if (!bit(choice, 0)) return tree(low, 3);
    return bit(choice, 1) ? 16 + tree(high, 8) : 8 + tree(middle, 3);
  };
}

// Reads the distance of a match, less one.
/** @param {Decoder} decoder */
function distances({ tree, reverse, direct }) {
  const slots = [64, 64, 64, 64].map(odds);
  const [some, last] = [115, 16].map(odds);
  /** @param {number} length */
  return (length) => {
    const slot = tree(slots[Math.min(length, 3)], 6);
    if (slot < 4) return slot;
    const bits = (slot >> 1) - 1;
    const from = (2 | slot & 1) << bits;
    if (slot < 14) return from + reverse(some, bits, from - slot);
    return from + (direct(bits - 4) << 4) + reverse(last, 4);
  };
}

// Decodes `size` bytes of LZMA with the parameters lc = 3, lp = 0 and pb = 0, as the
// specification in the LZMA SDK describes (https://www.7-zip.org/sdk.html).
/**
 * @param {string} text
 * @param {number} size
 */
export function unpack(text, size) {
  const out = new Uint8Array(size);
  const coder = decoder(bytesOf(text));
  const { bit } = coder;
  const [isMatch, isRepeat, isLater, isSecond, isThird, isLong] = [12, 12, 12, 12, 12, 12].map(odds);
  const literals = odds(8 * 0x300);
  const [matchLength, repeatLength, distance] = [lengths(coder), lengths(coder), distances(coder)];
  let [one, two, three, four] = [0, 0, 0, 0];
  let [state, at] = [0, 0];
  const literal = () => {
    const base = 0x300 * (at ? out[at - 1] >> 5 : 0);
    let symbol = 1;
    if (state >= 7) {
      let match = out[at - one - 1] << 1;
      for (let same = true; same && symbol < 0x100; match <<= 1) {
        const was = match >> 8 & 1;
        const is = bit(literals, base + (1 + was << 8) + symbol);
        symbol = symbol << 1 | is;
        same = is === was;
      }
    }
    while (symbol < 0x100) symbol = symbol << 1 | bit(literals, base + symbol);
    out[at++] = symbol;
    state = state < 4 ? 0 : state - (state < 10 ? 3 : 6);
  };
  /** @param {number} length */
  const copy = (length) => {
    for (const end = at + length; at < end; at++) out[at] = out[at - one - 1];
  };
  // Reads which of the last four distances is used again, and moves it to the front.
  const again = () => {
    if (!bit(isSecond, state)) [one, two] = [two, one];
    else if (!bit(isThird, state)) [one, two, three] = [three, one, two];
    else [one, two, three, four] = [four, one, two, three];
  };
  const repeat = () => {
    const length = repeatLength();
    state = state < 7 ? 8 : 11;
    copy(length + 2);
  };
  while (at < size) {
    if (!bit(isMatch, state)) {
      literal();
    } else if (!bit(isRepeat, state)) {
      const length = matchLength();
      [one, two, three, four] = [distance(length), one, two, three];
      state = state < 7 ? 7 : 10;
      copy(length + 2);
    } else if (bit(isLater, state)) {
      again();
      repeat();
    } else if (bit(isLong, state)) {
      repeat();
    } else {
      state = state < 7 ? 9 : 11;
      copy(1);
    }
  }
  return out;
}

// The bytes that an element of the page holds as text: packed, or, where its `data-plain` says
// so, as they are.
/**
 * @param {string} id
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function heldBytes(id) {
  const { dataset, textContent } =
    /** @type {HTMLElement} */
    (document.getElementById(id));
  const size = Number(dataset.bytes);
  const text = textContent ?? '';
  return dataset.plain === undefined ? unpack(text, size) : bytesOf(text).subarray(0, size);
}
