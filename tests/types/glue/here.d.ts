// A function that the build writes into the page of a collection that is one file.
declare function leavingHere(): { leave: (collection: unknown, asked: unknown, post: unknown) => Promise<void> };
