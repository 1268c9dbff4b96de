// What the scripts know of their pages, and TypeScript does not.

// What the pages that the build writes have, by its id; `null` where a page may be without.
interface PageParts {
  'pq-root': HTMLElement;
  'pq-article': HTMLScriptElement;
  'pq-words': HTMLScriptElement;
  'pq-note': HTMLElement;
  'pq-embed': Inside<HTMLElement> | null;
  'pq-keys': Inside<HTMLElement>;
  'pq-lang': HTMLSelectElement | null;
  'pq-save': Inside<HTMLAnchorElement>;
  'pq-whole': HTMLAnchorElement;
  studio: HTMLElement;
  // The pages of examples.
  talking: import('../../../static/pullquote.js').QuoteExplorerElement;
  told: HTMLElement;
  longest: HTMLElement;
  relative: HTMLElement;
}

// What stands in something.
type Inside<Kind extends HTMLElement> = Kind & { readonly parentElement: HTMLElement; readonly parentNode: HTMLElement };

interface Document {
  getElementById<Id extends keyof PageParts>(id: Id): PageParts[Id];
}

// What a selector finds: an element of the name that it ends in. The scripts look for nothing of SVG.
type Found<Selector extends string> =
  Selector extends keyof HTMLElementTagNameMap ? HTMLElementTagNameMap[Selector]
  : Selector extends `${infer One}, ${infer Others}` ? Found<One> | Found<Others>
  : Selector extends `${string} ${infer Last}` ? Found<Last>
  : Selector extends `${infer Name}[${string}` ? Found<Name>
  : Selector extends `${infer Name}:${string}` ? Found<Name>
  : Selector extends `${infer Name}.${string}` ? Found<Name>
  : HTMLElement;

// An element that has what these selectors find, whatever else.
type Having<Selectors extends string, Kind extends Element = HTMLElement> =
  { querySelector<Selector extends Selectors>(selectors: Selector): Found<Selector> } & Kind;

interface ParentNode {
  querySelector<Selector extends string>(selectors: Selector): Found<Selector> | null;
  querySelectorAll<Selector extends string>(selectors: Selector): NodeListOf<Found<Selector>>;
}

interface Element {
  cloneNode(subtree?: boolean): this;
  closest<Selector extends string>(selectors: Selector): Found<Selector> | null;
}

// What a reader does is done to an element, of which some hold what is typed.
interface ReaderEvents {
  change: Event;
  click: PointerEvent;
  compositionstart: CompositionEvent;
  focusin: FocusEvent;
  input: InputEvent;
  keydown: KeyboardEvent;
  pointerdown: PointerEvent;
  pointerover: PointerEvent;
  toggle: ToggleEvent;
  touchstart: TouchEvent;
}

type Reached = HTMLElement & { type?: string; value?: string };
type OfReader<Type extends keyof ReaderEvents> = (event: ReaderEvents[Type] & { readonly target: Reached }) => void;

interface Document {
  readonly activeElement: HTMLElement | null;
  addEventListener<Type extends keyof ReaderEvents>(type: Type, listener: OfReader<Type>, options?: boolean | AddEventListenerOptions): void;
  removeEventListener<Type extends keyof ReaderEvents>(type: Type, listener: OfReader<Type>, options?: boolean): void;
}

interface ShadowRoot {
  readonly activeElement: HTMLElement | null;
}

interface HTMLElement {
  addEventListener<Type extends keyof ReaderEvents>(type: Type, listener: OfReader<Type>, options?: boolean | AddEventListenerOptions): void;
  removeEventListener<Type extends keyof ReaderEvents>(type: Type, listener: OfReader<Type>, options?: boolean): void;
}

interface HTMLFieldSetElement {
  addEventListener<Type extends keyof ReaderEvents>(type: Type, listener: OfReader<Type>, options?: boolean | AddEventListenerOptions): void;
}

declare function addEventListener<Type extends keyof ReaderEvents>(type: Type, listener: OfReader<Type>, options?: boolean | AddEventListenerOptions): void;
