/** Quotes that answer filters, without the interface: one article or an archive. */
export interface Explorer {
  /** The values of each facet, in the order of the counts. */
  readonly facets: Record<Facet, readonly Value[]>;
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

export interface Value {
  /** Empty for the platform "Not stated". */
  id: string;
  name: string;
  role?: string;
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

export interface Quote {
  id: string;
  speaker: string;
  platform?: string;
  themes?: string[];
  kind: 'direct' | 'partial' | 'indirect';
  text: string;
  article: { id: string; title: string; lang: string; [field: string]: unknown };
  [field: string]: unknown;
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

/** An article as in its file (`pullquote/1`). */
export interface Article {
  id: string;
  title: string;
  lang: string;
  quotes: { id: string; [field: string]: unknown }[];
  [field: string]: unknown;
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

/** Follows quotes in an article of the page. */
export function follow(root: Element, quotes: object[], listeners: object): Promise<unknown>;
