// Puts an article (arguments[0]) before everything else on the page, as a host
// has it, and follows quotes (arguments[1]) in it with the scripts of a site
// (arguments[2]). Elements are lists of a name, attributes and children.
const build = (node) => {
  if (typeof node === 'string') return new Text(node);
  const [name, ...parts] = node;
  const element = document.createElement(name);
  for (const part of parts) {
    if (typeof part === 'string' || Array.isArray(part)) element.append(build(part));
    else for (const [key, value] of Object.entries(part)) set(element, key, value);
  }
  return element;
};
const set = (element, key, value) => {
  // The host's policy allows no style attributes.
  if (key === 'style') element.style.cssText = value;
  else element.setAttribute(key, value);
};
const [content, quotes, site] = arguments;
const article = build(['article', ...content]);
document.body.prepend(article);
window.host = { article, build, opened: [], found: [], before: document.documentElement.outerHTML };
return import(`${site}/pullquote.js`).then(async ({ follow }) => {
  const listeners = {
    opened: (id) => host.opened.push(id),
    found: (ids, missing) => host.found.push([ids, missing]),
  };
  host.follow = () => follow(article, quotes, listeners);
  host.passages = await host.follow();
});
