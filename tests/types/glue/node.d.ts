// What the scripts of the API use of Node, where they find it.

declare var process: { versions?: { node?: string } } | undefined;

declare module 'node:fs/promises' {
  export function readFile(path: string | URL, options?: { signal?: AbortSignal }): Promise<Uint8Array<ArrayBuffer>>;
}
