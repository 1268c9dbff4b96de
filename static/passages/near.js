// Places where a text almost says some words: at most one edit (a letter put in,
// left out or changed) to eight letters, whatever their case.
//
// Words cut into pieces, two more than edits are allowed, keep at least two of
// the pieces whole (partition into exact search). Only where two whole pieces
// lie about as far apart as in the words, the words are aligned with the text
// by Sellers' dynamic programming. Both methods: G. Navarro, "A guided tour to
// approximate string matching", ACM Computing Surveys 33(1), 2001.

const LETTERS_TO_AN_EDIT = 8;

// Folds case and keeps every place.
export function lower(text) {
  const folded = text.toLowerCase();
  if (folded.length === text.length) return folded;
  return text.replace(/./gsu, (char) => (char.toLowerCase().length === char.length ? char.toLowerCase() : char));
}

// The places, in order, none overlapping another; both texts in lower case.
export function near(text, words) {
  const most = Math.floor(words.length / LETTERS_TO_AN_EDIT);
  if (most === 0) return [];
  const starts = likely(text, words, most);
  const places = [];
  for (let at = 0; at + 1 < starts.length; at += 1) {
    if (starts[at + 1] - starts[at] > most) continue;
    const first = starts[at];
    while (starts[at + 1] - starts[at] <= most) at += 1;
    const from = Math.max(0, first - most);
    const window = text.slice(from, starts[at] + words.length + most);
    places.push(...align(window, words, most).map(([start, end, edits]) => [from + start, from + end, edits]));
  }
  return apart(places);
}

// Where the words would begin in the text if one of their pieces that is there
// were in its place.
function likely(text, words, most) {
  const size = Math.floor(words.length / (most + 2));
  const starts = [];
  for (let at = 0; at + size <= words.length; at += size) {
    const piece = words.slice(at, at + size);
    for (let place = text.indexOf(piece); place >= 0; place = text.indexOf(piece, place + 1)) starts.push(place - at);
  }
  return Int32Array.from(starts).sort();
}

// Every [start, end, edits] at which at most so many edits make the text of the
// words. A column of costs for each character of the text; what stands before
// and after costs nothing.
export function align(text, words, most) {
  const costs = Int32Array.from({ length: words.length + 1 }, (_, row) => row);
  const starts = new Int32Array(words.length + 1);
  const ends = [];
  for (let column = 1; column <= text.length; column += 1) {
    let [cost, start] = [0, column - 1];
    starts[0] = column;
    for (let row = 1; row <= words.length; row += 1) {
      cost += words[row - 1] === text[column - 1] ? 0 : 1;
      if (costs[row] + 1 < cost) [cost, start] = [costs[row] + 1, starts[row]];
      if (costs[row - 1] + 1 < cost) [cost, start] = [costs[row - 1] + 1, starts[row - 1]];
      [cost, costs[row]] = [costs[row], cost];
      [start, starts[row]] = [starts[row], start];
    }
    if (costs[words.length] <= most) ends.push([starts[words.length], column, costs[words.length]]);
  }
  return apart(ends);
}

// Of places that overlap, the one of the fewest edits; in the text's order.
function apart(places) {
  const kept = [];
  for (const [start, end, edits] of places.sort((one, other) => one[2] - other[2])) {
    if (kept.every((other) => end <= other[0] || other[1] <= start)) kept.push([start, end, edits]);
  }
  return kept.sort((one, other) => one[0] - other[0]);
}
