// What the scripts of pictures have in common.

import type { Words } from '../entry/types.js';

/** A picture, in pixels. */
export interface Picture {
  width: number;
  height: number;
  shapes: Shape[];
}

export type Shape = (Box | Ring | Line) & { opacity?: number };

export interface Box {
  rect: Rect;
  fill: string;
  /** The radius of its corners. */
  round?: number;
}

export type Rect = [x: number, y: number, width: number, height: number];

export interface Ring {
  ring: [x: number, y: number, radius: number];
  fill: string;
  stroke: string;
  /** How wide its line is. */
  line?: number;
  isDashed?: boolean;
}

/** A line of text, at the start, the middle or the end of which a point is. */
export interface Line extends Font {
  text: string;
  x: number;
  y: number;
  fill: string;
  lang: string;
  dir: string;
  anchor?: 'start' | 'middle' | 'end';
  /** How wide it is where the fonts are the same. */
  wide?: number;
  /** By how many degrees it is turned. */
  turn?: number;
}

/** A shape as it is drawn: what its kind has is there. */
export type Drawn = Partial<Pick<Box, 'rect'> & Pick<Ring, 'ring'>> & { opacity?: number } & Omit<Box, 'rect'> & Omit<Ring, 'ring'> & Line;

export interface Font {
  size: number;
  family: string;
  weight: number | string;
}

/** A font with the height of its lines and its colour. */
export interface Ink extends Font {
  leading: number;
  fill: string;
}

/** How wide a text is, in a font and in one that is known. */
export type Measure = (text: string, font: Font) => number;
export type Wide = (text: string) => number;

/** The platform's colour, and the families of both fonts. */
export interface Style {
  accent: string;
  serif: string;
  sans: string;
}

/** The texts of a quote's picture. */
export interface Quoted {
  id: string;
  isReported: boolean;
  blocks: Block[];
  /** The language of the article and its direction. */
  lang: string;
  dir: string;
  initials: string;
  name: string;
  role: string;
  platform: string;
  manner: string;
  /** The language of the interface and its direction. */
  said: [lang: string, dir: string];
  source: string;
}

/** A paragraph of the words with its quotation marks. */
export interface Block {
  lang: string;
  dir: string;
  open: string;
  close: string;
  text: string;
}

/** Words in lines: how tall they are together, and what of them is drawn. */
export interface Set {
  lines: (Ink & Omit<Line, 'x'> & { hang: number })[];
  tall: number;
  drawn: string[];
}

/** An explorer, and its headline, which says in `data-cited` how it is cited. */
export type Explorer = Having<'h1'>;

/** A table with a caption and rows of a head and a cell. */
export type Captioned = HTMLTableElement & { caption: HTMLTableCaptionElement; rows: Iterable<Having<'th' | 'td'>> };

/** A kind of chart. */
export interface ChartKind {
  kind: string;
  /** The element around the button. */
  near: string;
  /** The part of it that is drawn. */
  drawn?: string;
  title(chart: HTMLElement): string | null;
  said(chart: HTMLElement, words: Words): string;
}

/** A chart of the explorer. */
export interface Chart extends Pick<ChartKind, 'kind' | 'said'> {
  chart: Inside<HTMLElement>;
  title: string;
  explorer: Explorer;
}

/** What a dialog draws: a picture, its text for people who do not see it, and the name of its file. */
export interface Card {
  picture: Picture;
  text: string;
  name: string;
}

/** What there is to choose of a picture, and how to draw it. */
export interface Making {
  title: string;
  /** Each with its name. */
  sizes: [size: Size, name: string][];
  scale: number;
  draw(size: Size, preview: HTMLElement): Card;
}

export type Size = 'wide' | 'square';
