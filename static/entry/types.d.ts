// What the scripts of explorers have in common.

import type { Desk } from '../collection/desk.js';
import type { Glue } from '../glue.js';
import type { Article } from '../pullquote.js';

/** What a page says itself, of the words of a language (`src/site/spoken.rs`). */
export interface PageWords {
  /** The tag of the language. */
  id: string;
  dir: 'ltr' | 'rtl';
  /** The plural forms, in the order in which texts have them. */
  forms: string[];
  /** The texts of the app, a line each. */
  lines: string;
  /** Those of collections beside them; a page of an article has none. */
  more: string;
  page: Record<PageText, string>;
  element: Record<Why, string>;
}

/** What stands around an explorer. */
export type PageText = 'language' | 'unknown' | 'frame' | 'embed' | 'save' | 'data' | 'archive' | 'made' | 'failed' | 'stale'
  | 'reload' | 'keys' | 'whole' | Stopped;

/** Why the page stays as it was written. */
export type Stopped = 'wasm' | 'crash' | 'other';

/** Why an element shows no explorer. */
export type Why = 'wasm' | 'crash' | 'data' | 'wrong';

/** All words of a language (`src/site/words.rs`). */
export interface Words extends PageWords {
  comma: string;
  copied: string;
  copy: string;
  close: string;
  /** The title of a page, with `{0}` for the article's. */
  pageTitle: string;
  card: Record<'title' | 'chart' | 'size' | 'wide' | 'square' | 'format' | 'save' | 'copy' | 'failed' | 'alt' | 'copyText' | 'refused' | 'text', string>;
  leave: Record<'cite' | 'style' | 'notes' | 'authorDate' | 'reference' | 'inText' | 'entry' | 'accessed' | 'export' | 'data' | 'table'
    | 'text' | 'page' | 'works' | 'mark' | 'preview' | 'refused' | 'progress' | 'cancel' | 'cancelled' | 'retracted' | 'saved' | 'lost', string>;
  share: Record<'title' | 'what' | 'code' | 'failed' | 'width' | 'full' | 'preview', string> & {
    /** The name of each kind of code, and a sentence on it. */
    kinds: Record<'element' | 'iframe' | 'link', [string, string]>;
  };
  comfort: Record<'title' | 'size' | 'spacing' | 'wide' | 'compact' | 'keys' | 'on' | 'search' | 'filters' | 'next' | 'previous' | 'back', string> & {
    /** The names of the views. */
    views: string[];
  };
}

/** What a reader has chosen of how the page is read. */
export interface Choices {
  /** In per cent. */
  size: number;
  compact: boolean;
  /** Whether single keys do something. */
  keys: boolean;
}

/** What an explorer shows: quotes of an article, or what a collection's desk was asked last. */
export type Screen = ArticleScreen | { desk: Desk; article?: undefined; only?: undefined };

export interface ArticleScreen {
  article: Article;
  /** The fragment for the quotes that it is pinned to; '' for all. */
  only: string;
  /** The fragment for what is asked for. */
  fragment: string;
  desk?: undefined;
}

/** What an element gives its explorer for the words of a language. */
export type WordsOf = (tag?: string | null) => Promise<Words>;

/** Loads the app, and gives how to make an instance of it. */
export type LoadApp = () => Promise<() => Glue>;

/** Loads the second part of the app, and where the page has it not yet, its style sheet. */
export type LoadLater = () => Promise<[WebAssembly.Module, CSSStyleSheet?]>;

/** What an explorer tells where it stands, and asks of it (`src/app/surroundings.rs`). */
export interface Surroundings {
  ready(): void;
  changed(fragment: string, total: number): void;
  copy(text: string, done: (isCopied: boolean) => void): void;
  address(): string;
  form(count: number): number;
  number(number: number): string;
  crashed(message: string): void;
  /** Asks for the second part of the app. */
  fetch(): void;
}

/** An explorer in an element: the app of an article, or what stands for it of an archive. */
export interface ElementApp {
  desk?: Desk;
  mount(root: HTMLElement, data: ElementData, lines: string, only: string, asked: string, isBeside: boolean, surroundings: Surroundings & { words: Words }): void;
  visit(fragment: string): void;
  destroy(): void;
}

/** What an element's explorer is made with: where the archive is closed, nothing comes of it. */
export interface Connected {
  connect(): ElementApp;
  sheet: CSSStyleSheet;
  close?(): void;
}

/** What an element shows: an article, or the archive that it names. */
export type ElementData = Article | Archive;

export interface Archive {
  url: string;
  /** The language of the page around it. */
  lang: string | undefined;
  /** What is wrong with the attributes beside it. */
  wrong: string[];
  id?: undefined;
  title?: undefined;
  source?: undefined;
  quotes?: undefined;
}

/** What came of a promise: what was rejected has a reason, and no value. */
export interface Settled<Kind> {
  value: Kind;
  reason?: unknown;
}

/** Passages in the article beside an element. */
export interface Beside {
  show(ids: string[]): void;
  scrollTo(id: string): boolean | undefined;
  destroy(): void;
}
