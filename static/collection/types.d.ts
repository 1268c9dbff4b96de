// What the scripts of collections have in common.

import type { PageWords, Surroundings } from '../entry/types.js';
import type { Article } from '../pullquote.js';
import type { Question, Row, Wanted } from './collected.js';

/** Where an archive is: at an address, or in memory. */
export type Place = string | Uint8Array<ArrayBuffer>;

/** What is asked of whoever answers for an archive. */
export type Asked = { kind: 'open'; archive: Place }
  | { kind: 'alone'; archive: Place; id: string }
  | { kind: 'ask' | 'figures'; question: Question }
  | { kind: 'leave'; asked: Leaving & { question: Question } }
  | ({ kind: 'quotes' } & Wanted);

/** What whoever answers tells. */
export type Told = { kind: 'opening'; done: number; of: number }
  | { kind: 'open' }
  | { kind: 'answer' | 'figures'; answer: unknown; rows: Row[] }
  | { kind: 'quotes'; number: number; rows: Row[] }
  | { kind: 'alone'; article: Article }
  | { kind: 'failed'; why?: string; message: string }
  | ({ kind: 'left'; number: number } & Left);

/** What a dialog asks for that leaves with the reader. */
export type LeavingQuestion = { what: 'cancel' }
  | { what: 'cite'; id: string }
  | ({ what: 'begin' | 'whole' } & AskedExport);

/** The same under a number of its own. */
export type Leaving = LeavingQuestion & { number: number };

/** What is asked of an export (`src/leave/mod.rs`). */
export interface AskedExport {
  format: string;
  /** Whether a table begins with a byte order mark. */
  mark: boolean;
  /** The day of access, where a list of works says it. */
  accessed: string | undefined;
  /** Whether a list of works is a page. */
  html: boolean;
  /** The address of the explorer, where it has one. */
  explorer?: string;
}

/** What comes of that: in the end what was asked for, and before how far it is. */
export interface Left extends Partial<Begun>, Partial<Whole> {
  failed?: string;
  /** Of how many quotes it is (`of`). */
  done?: number;
  /** The data of a quote's article. */
  article?: Article;
}

/** How an export of so many quotes begins. */
export interface Begun {
  text: string;
  /** Whether there is more of it. */
  isCut: boolean;
  of: number;
  /** Whether nothing of it can be cited, where that is what is asked for. */
  isEmpty: boolean;
}

/** A whole export, and what the names of such files end in. */
export interface Whole {
  blob: Blob;
  extension: string;
}

/** Takes what is asked, once it has who is to hear of what is told. */
export type Serve = (post: (told: Told) => void) => (asked: Asked) => void;

/** Who answers for an archive: a worker by its script, or in the page what that has. */
export interface Answering {
  script?: string;
  serve(): Promise<Serve>;
}

/** Whoever answers, as it is asked. */
export interface Port {
  post(asked: Asked): void;
  close(): void;
}

/** Who hears of what comes: the compiled interface. */
export interface Hearing {
  opening(done: number, of: number): void;
  answer(answer: unknown, rows: Row[]): void;
  /** What has not asked for any is told of none. */
  figures?(answer: unknown, rows: Row[]): void;
  quotes(number: number, rows: Row[]): void;
  failed(why: string, message: string): void;
}

/** An answer with its quotes. */
export interface First {
  answer: unknown;
  rows: Row[];
}

/** What an explorer of an archive is made with. */
export interface Presented {
  first: First;
  title?: string;
  words: PageWords;
  /** The fragment that it begins with; none for one that reads the page's address. */
  asked?: string;
  /** Whether the archive is open already. */
  isOpen: boolean;
}

/** What is told of it, and what brings the style of its views. */
export interface Around extends Pick<Surroundings, 'ready' | 'crashed'> {
  changed(fragment: string, total: number): void;
  dressViews(root: Element): void;
}

/** One of several kinds, which has nothing of the others. */
export type OneOf<Kinds, Names extends PropertyKey = NamesOf<Kinds>> =
  Kinds extends unknown ? Kinds & { [Name in Exclude<Names, keyof Kinds>]?: undefined } : never;
type NamesOf<Kinds> = Kinds extends unknown ? keyof Kinds : never;
