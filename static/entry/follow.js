// Follows quotes in an article of the host's page, as passages/follow.js says.
// Most pages never do, so that it comes when it is asked for.
export async function follow(root, quotes, listeners) {
  const passages = await import('./{{passages}}');
  return passages.follow(root, quotes, listeners);
}
