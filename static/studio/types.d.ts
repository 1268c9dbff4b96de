// What the scripts of the studio have in common.

/** What of a file is read: a text, the file of a project, or the bytes of a table and whether they are text. */
export type Read = { text: string; project?: undefined; table?: undefined; isText?: undefined }
  | { text?: undefined; project: string; table?: undefined; isText?: undefined }
  | { text?: undefined; project?: undefined; table: Uint8Array<ArrayBuffer>; isText: boolean };

/** What the studio asks of the page (`src/studio_app/host.rs`). */
export interface Host {
  selection(): Uint32Array;
  keep(project: string): void;
  save(name: string, type: string, text: string): void;
  save_bytes(name: string, type: string, bytes: Uint8Array<ArrayBuffer>): void;
  save_site?(name: string, data: string): void;
  has_site(): boolean;
  template(): void;
  open(): void;
  table(asked: string): void;
  table_text(): void;
  reveal(card: string, mark: string): void;
  focus(id: string): void;
  preview(article: string): void;
  show?(file: string): void;
  site(): string;
  crashed(message: string): void;
}
