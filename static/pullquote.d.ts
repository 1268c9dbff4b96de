/** Quotes that answer filters, without the interface: one article or an archive. */
export interface Explorer {
  /** The values of each facet, in the order of the counts. */
  readonly facets: Facets;
  /** Which quotes a filter shows, and how many each further choice would. */
  query(filter?: Filter, options?: QueryOptions): Answer;
  /** One quote, as its article has it, and the article without its quotes. */
  quote(id: string): Promise<Quote>;
  /** The parts of a text that match a search: `[start, end]`, as `slice` takes them. */
  highlight(text: string, q: string): [number, number][];
  /** The words that begin as the last one typed, those of most quotes first. */
  suggest(q: string, limit?: number): { word: string; quotes: number }[];
  /** Gives the memory back. Nothing can be asked afterwards. */
  free(): void;
}

export const Explorer: {
  /**
   * Opens an article or a list of articles (objects or JSON), an address of
   * either or of a pack (in Node, a path too), or a pack's bytes. Rejects with a sentence that says
   * what is wrong.
   */
  open(from: object | object[] | string | URL | ArrayBuffer | Uint8Array, options?: { signal?: AbortSignal }): Promise<Explorer>;
};

/** The built-in facets, and those that an article declares in its `facets`. */
export type Facet = 'speaker' | 'platform' | 'theme' | 'kind' | (string & {});

/**
 * What the articles define, with all that they say of it. Of several articles, those of the
 * same id and name are one; another of the same id has a number after it (`mayor~2`).
 */
export interface Facets {
  readonly speaker: readonly Speaker[];
  /** The last one has the id '' and stands for "Not stated", where a quote has none. */
  readonly platform: readonly Platform[];
  readonly theme: readonly Theme[];
  readonly kind: readonly { id: QuoteKind; name: string }[];
  /** Those of each facet that an article declares: a value's id is its name. */
  readonly [declared: string]: readonly { id: string; name: string }[];
}

/**
 * Ids of values, or one; a leading `-` excludes one. No quote has an unknown id, and the answer
 * names it.
 */
export type Filter = Partial<Record<Facet, string | string[]>> & { q?: string };

export interface QueryOptions {
  offset?: number;
  /** How many ids at most; 20 where it is not given, all with `Infinity`. */
  limit?: number;
  sort?: 'article' | 'speaker' | 'platform' | 'length' | 'relevance';
}

export interface Answer {
  total: number;
  /** In an archive of several articles, `ARTICLE/QUOTE`. */
  ids: string[];
  /** Aligned with the facets: quotes that one would see if a value alone were ticked in its facet. */
  counts: Record<Facet, Uint32Array>;
  /** What was searched for, where nothing matched what was typed. */
  corrected?: string;
  /** The ids of the filter that no value has, without their `-`; not there if all are known. */
  unknown?: Partial<Record<Facet, string[]>>;
}

/** What failed, in a sentence for developers. */
export interface ExplorerError extends Error {
  name: 'ExplorerError';
  /** Where it is known: it cannot be reached, or another has taken its place since. */
  why?: 'unreachable' | 'replaced';
}

/** A quote, with what is known of its article. */
export interface Quote extends QuoteData {
  article: Omit<Article, 'speakers' | 'platforms' | 'themes' | 'quotes'>;
}

/** `<quote-explorer>`. Its attributes are in docs/elements-and-frames.md. */
export interface QuoteExplorerElement extends HTMLElement {
  /** What is filtered, as in an address: `platform=weibo&theme=-export-controls`. */
  filter: string;
  /** The article's data; `undefined` until it is loaded. Takes an object or its JSON. */
  get article(): Article | undefined;
  set article(article: object | string);
  /** Goes to a quote; `false` where the explorer has none of that id. */
  select(id: string): boolean;
}

/** What the element tells the page, in the `detail` of its events. They bubble. */
export interface QuoteExplorerEvents {
  'pullquote-ready': CustomEvent<{ article: string; filter: string; total: number }>;
  'pullquote-change': CustomEvent<{ filter: string; total: number }>;
  'pullquote-select': CustomEvent<{ id: string }>;
  /**
   * `sentence` is for readers, `message` for developers. The explorer is not there,
   * unless a script has set a wrong attribute on it: then it stays as it was.
   */
  'pullquote-error': CustomEvent<{ sentence: string; message: string }>;
}

declare global {
  interface HTMLElementTagNameMap {
    'quote-explorer': QuoteExplorerElement;
  }
  interface GlobalEventHandlersEventMap extends QuoteExplorerEvents {}
}

/** Follows quotes in an article of the page; resolves once that has begun. */
export function follow(root: Element, quotes: QuoteData[], listeners?: {
  /** A reader opens the passage of a quote. */
  opened?(id: string): void;
  /** Which quotes have a passage, and which that are quoted word by word have none. */
  found?(ids: string[], missing: string[]): void;
}): Promise<Passages>;

/** The passages of quotes that are followed. */
export interface Passages {
  /** Scrolls to a quote's passage and selects it; `false` where it is not there or not on screen. */
  scrollTo(id: string): boolean;
  /** Scrolls so many passages on, round the ends of the article; the quote's id, `null` for none. */
  walk(steps: number): string | null;
  /** Marks one passage more than the others; `null` for none. */
  select(id: string | null): void;
  /** Marks only these quotes' passages; `null` for all. */
  show(ids: readonly string[] | null): void;
  /** Quotes that are quoted word by word and have no passage. */
  readonly missing: string[];
  destroy(): void;
}

// From here on made from the types in Rust: `src/types.rs` says how.

/** One article, as its file has it. */
export interface Article {
  /** First, as data of another format may lack what follows. */
  format: 'pullquote/1';
  /** What it is called in file names and addresses. */
  id: string;
  /** The language that it is written in: a BCP 47 tag. */
  lang: string;
  /** The headline. */
  title: string;
  /** How many paragraphs it has, where its author counted them. */
  paragraphs?: number;
  /** Where it was published, as far as that is known. */
  source?: Source;
  /** The facets that its author adds to the built-in ones. */
  facets?: DeclaredFacet[];
  /** Everybody who says something. */
  speakers: Speaker[];
  /** Where things were said. */
  platforms?: Platform[];
  /** What things were said about. */
  themes?: Theme[];
  /** The quotes in the article's order. */
  quotes: QuoteData[];
}

/**
 * Where an article was published. Every field is optional: what the author of
 * the data does not know is left out, never invented.
 */
export interface Source {
  /** An http(s) address. */
  url?: string;
  /** An http(s) address of a copy of that page in an archive. */
  archived?: string;
  /** The newspaper, site or broadcaster. */
  publication?: string;
  /** Who wrote the article. */
  author?: string;
  /** When it was published: `2024-03-09`, `2024-03` or `2024`. */
  published?: string;
}

/** Somebody, or some body, that says something. */
export interface Speaker {
  /** The name in addresses. */
  id: string;
  /** The name for people. */
  name: string;
  /** Who the speaker is, in a few words. */
  role?: string;
  /** Person, anonymous person, organisation or group. */
  kind: SpeakerKind;
  /** An http(s) address that identifies the speaker (schema.org `sameAs`). */
  sameAs?: string;
  /** What the speaker has in declared facets. */
  facets?: Record<string, string[]>;
}

/** What sort of speaker somebody is. */
export type SpeakerKind = 'person' | 'anonymous' | 'organisation' | 'group';

/** A place where something was said: a network, a paper, an interview. */
export interface Platform {
  /** The name in addresses. */
  id: string;
  /** The name for people. */
  name: string;
}

/** A subject that several quotes share. */
export interface Theme {
  /** The name in addresses. */
  id: string;
  /** The name for people. */
  name: string;
  /** One line on what belongs to the theme. */
  about?: string;
}

/** One utterance, as its article's file has it. */
export interface QuoteData {
  /** The name in addresses. */
  id: string;
  /** The id of a speaker. */
  speaker: string;
  /** The id of a platform, where the article says. */
  platform?: string;
  /** The ids of themes, in any order. */
  themes?: string[];
  /** What the quote itself has in declared facets. */
  facets?: Record<string, string[]>;
  /** Whole utterance, a few words, or a summary of reported speech. */
  kind: QuoteKind;
  /** The paragraph of the article, from 1. */
  paragraph?: number;
  /** The words without their outer quotation marks. */
  text: string;
  /** The pieces of an utterance that the article interrupts. */
  parts?: string[];
  /** One sentence on when and why it was said. */
  context?: string;
  /** What stands before and after the passage in the article. */
  selector?: Selector;
  /** The language of `text`, where it is not the article's. */
  lang?: string;
  /** The words in the language that they were said in, before translation. */
  original?: Original;
  /** When it was said: `2024-03-09`, `2024-03` or `2024`. */
  said?: string;
  /** An http(s) address where it was said. */
  url?: string;
  /** The address of a copy of that page in an archive. */
  archived?: string;
  /** What was put right of it since it was published, the earliest first. */
  corrections?: Correction[];
  /** Whether a person confirmed it; `false` where a machine proposed it and nobody has looked. */
  reviewed?: boolean;
}

/** How the article gives somebody's words. */
export type QuoteKind = 'direct' | 'partial' | 'indirect';

/**
 * The surroundings by which a passage is found again in the article
 * (<https://www.w3.org/TR/annotation-model/#text-quote-selector>).
 */
export interface Selector {
  /** The characters directly before the passage. */
  prefix?: string;
  /** The characters directly after the passage. */
  suffix?: string;
}

/** A quote in the language that it was said in. */
export interface Original {
  /** The language of `text`. */
  lang: string;
  /** The words, without their outer quotation marks. */
  text: string;
}

/** A change that readers who knew the quote before are to hear of. */
export interface Correction {
  /** What happened. */
  kind: CorrectionKind;
  /** When, such as `2024-03-10`. */
  date: string;
  /** Why, in a sentence of the publisher's. */
  why?: string;
  /** What stood there before: the words, or who was said to say them. */
  was?: string;
}

/** What happens to quotes. */
export type CorrectionKind = 'edited' | 'retracted' | 'attribution';

/** A facet that the author of the data declares, or that of [corrections](add_corrected_facet). */
export interface DeclaredFacet {
  /** The name in addresses. */
  id: string;
  /**
   * The name for people; empty for the facet of corrections, whose name and whose values'
   * names are the interface's to say.
   */
  name: string;
  /** Whose property it is. */
  of: FacetOf;
}

/** Whose property a declared facet is. */
export type FacetOf = 'speaker' | 'quote';
