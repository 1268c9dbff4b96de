// The parts of the studio that a site has as files, each loaded when it is first needed.

const folder = new URL('.', import.meta.url);

// Their names and checksums, by what the studio calls them.
const parts = slot('{{parts}}');

/**
 * A part as an answer, or as bytes where it is carried.
 * @param {keyof typeof parts} name
 */
export async function partOf(name) {
  const { file, integrity } = parts[name];
  const answer = await fetch(new URL(file, folder), { integrity });
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
  return answer;
}

/**
 * A part that is text.
 * @param {keyof typeof parts} name
 */
export async function textOf(name) {
  return (await partOf(name)).text();
}
