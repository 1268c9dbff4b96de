// What several contestants do alike.

export const FACETS = ['speaker', 'platform', 'theme', 'kind'];

// A text as searches see it: ASCII words between single spaces.
export function folded({ text, name }) {
  return ` ${text} ${name}`.toLowerCase().replace(/[^a-z0-9]+/g, ' ');
}

export const words = (q) => q.split(' ').filter(Boolean).map((word) => ` ${word}`);

// Counts of nothing.
export function zeros(values) {
  return Object.fromEntries(FACETS.map((facet) => [facet, new Uint32Array(values[facet].size)]));
}

// Codes of what a visit asks for, by facet.
export function wanted(visit, values) {
  return FACETS.map((facet) => visit[facet].map((id) => values[facet].get(id)));
}
