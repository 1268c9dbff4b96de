// What the scripts of citations and exports have in common.

import type { AskedExport, Begun, Whole } from '../collection/types.js';

/** What is asked of an export in the dialog; the source knows the address of the explorer. */
export type Asked = Omit<AskedExport, 'explorer'>;

/** Makes the exports of what is on screen. */
export interface Source {
  /** What their files are called. */
  name: string;
  /** How an export begins, and whether the whole can be copied. */
  beginning(asked: Asked): Promise<Pick<Begun, 'text' | 'isEmpty'> & { isCopied: boolean }>;
  /** The whole of it; `hear` hears how far it is, `signal` gives it up. */
  whole(asked: Asked, hear?: Heard, signal?: AbortSignal): Promise<Whole>;
}

/** Hears how many quotes are done, of how many. */
export type Heard = (done: number, of: number) => void;

/** A text for people: its runs, each with whether it is in italics, and its HTML. */
export interface Printed {
  runs: [text: string, isItalic: boolean][];
  html: string;
}

/** A quote as a style for programs cites it. */
export interface Entry {
  entry: string;
  extension: string;
}

/** A quote as a style cites it (`src/leave/mod.rs`). */
export type Cited = Entry | { in_text: Printed; reference: Printed; entry?: undefined };

/** A block of records: its bytes in the pack, its first record and the next block's, and which of a list it has. */
export interface Block {
  offset: number;
  end: number;
  first: number;
  next: number;
  from: number;
  to: number;
}

/** The same with its bytes, inflated. */
export type Inflated = Block & { bytes: Uint8Array<ArrayBuffer> };

/** The texts by their media types, each there or on its way. */
export type Forms = Record<string, string | Promise<string>>;
