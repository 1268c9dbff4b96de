// What the scripts of passages have in common.

/** A place in a text: where it begins and ends. */
export type Place = [start: number, end: number];

/** The same, with how many edits make it what is looked for. */
export type NearPlace = [start: number, end: number, edits: number];

/** How far a place is from the running text, where 0 is in it. */
export type Distance = (start: number, end: number) => number;

/** A passage that was found: its quote's id, a range for each part, and its words. */
export interface Passage {
  id: string;
  ranges: Range[];
  said: string;
}

/** A node of the host's page: a text or an element, as its type says. */
export type PageNode = Text & Element & { readonly firstChild: PageNode | null; readonly nextSibling: PageNode | null };
