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

/**
 * An article as in its file (`pullquote/1`). Files may have fields of their own, which are kept:
 * declare them by merging with these interfaces.
 */
export interface Article {
  format: 'pullquote/1';
  id: string;
  /** A BCP 47 tag. */
  lang: string;
  title: string;
  /** How many paragraphs it has. */
  paragraphs?: number;
  source?: Source;
  /** The facets that its author adds. */
  facets?: DeclaredFacet[];
  speakers: Speaker[];
  platforms?: Platform[];
  themes?: Theme[];
  quotes: QuoteData[];
}

/** Where an article was published. */
export interface Source {
  url?: string;
  /** A copy of that page in an archive. */
  archived?: string;
  publication?: string;
  author?: string;
  /** `2024-03-09`, `2024-03` or `2024`. */
  published?: string;
}

export interface Speaker {
  id: string;
  name: string;
  role?: string;
  kind: SpeakerKind;
  /** An address that says who it is. */
  sameAs?: string;
  /** Its values in declared facets, by their ids. */
  facets?: Record<string, string[]>;
}

export type SpeakerKind = 'person' | 'anonymous' | 'organisation' | 'group';

export interface Platform {
  id: string;
  name: string;
}

export interface Theme {
  id: string;
  name: string;
  about?: string;
}

/** A quote as its article has it: speaker, platform and themes are ids. */
export interface QuoteData {
  id: string;
  speaker: string;
  platform?: string;
  themes?: string[];
  /** Its own values in declared facets, by their ids. */
  facets?: Record<string, string[]>;
  kind: QuoteKind;
  /** From 1. */
  paragraph?: number;
  /** Without its outer quotation marks. */
  text: string;
  /** The pieces of an utterance that the article interrupts. */
  parts?: string[];
  context?: string;
  selector?: Selector;
  /** The language of the text, where it is not the article's. */
  lang?: string;
  original?: Original;
  /** When it was said: `2024-03-09`, `2024-03` or `2024`. */
  said?: string;
  /** Where it was said. */
  url?: string;
  /** A copy of that page in an archive. */
  archived?: string;
  corrections?: Correction[];
  /** Whether a person confirmed it; `false` where a machine proposed it. */
  reviewed?: boolean;
}

/** A facet of an author's own: of speakers, whose quotes have it, or of quotes. */
export interface DeclaredFacet {
  id: string;
  name: string;
  of: FacetOf;
}

export type FacetOf = 'speaker' | 'quote';

/** What was put right of a quote after it was published. */
export interface Correction {
  kind: CorrectionKind;
  /** `2024-03-09`, `2024-03` or `2024`. */
  date: string;
  why?: string;
  /** What stood there before. */
  was?: string;
}

export type CorrectionKind = 'edited' | 'retracted' | 'attribution';

export type QuoteKind = 'direct' | 'partial' | 'indirect';

/** What stands around a passage (W3C TextQuoteSelector). */
export interface Selector {
  prefix?: string;
  suffix?: string;
}

/** A quote in the language that it was said in. */
export interface Original {
  lang: string;
  text: string;
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
