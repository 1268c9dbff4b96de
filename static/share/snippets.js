// The code to paste into other pages: for each kind of embed, HTML that shows what is on screen
// here.

/** @typedef {{ src: string, integrity: string }} Script */

/** @type {Record<string, string>} */
const signs = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;' };
/** @param {string} text */
const escaped = (text) => text.replace(/[&<>"']/g, (sign) => signs[sign]);

/**
 * The tag that loads exactly this version of the site's script, with its integrity.
 * @param {Script} script
 */
function scriptTag({ src, integrity }) {
  return `<script type="module" src="${escaped(src)}" integrity="${escaped(integrity)}" crossorigin></script>`;
}

/**
 * `site` is the address of the site's folder, `script` the entry with its integrity, `page` the
 * address of the page without the fragment, `id` the article's, which a collection has not,
 * `src` where in the site the data is, `name` the page's title, and `fragment` what is on screen
 * ('' for everything).
 * @param {{ site: string, script: Script, page: string, id?: string, src: string, name: string, fragment: string }} shown
 */
export function snippets({ site, script, page, id, src, name: plain, fragment }) {
  const name = escaped(plain);
  const isQuote = fragment && !fragment.startsWith('?');
  const hash = fragment && `#${fragment}`;
  const link = `<a href="${escaped(page + hash)}">${name}</a>`;
  const filter = isQuote ? `at=${fragment}` : fragment.slice(1);
  const shown = isQuote && id ? ` quote="${escaped(fragment)}"` : filter && ` filter="${escaped(filter)}"`;
  const frame = [
    `<iframe src="${escaped(`${site}frame.html${id ? `?article=${id}` : ''}${hash}`)}" title="${name}"`,
    ' width="100%" height="640" style="border: 0" loading="lazy" allow="clipboard-write"',
    ' sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"></iframe>',
  ];
  // A frame that begins at a quote keeps its height and scrolls, so it needs no script.
  if (!isQuote) frame.push(`<script async src="${escaped(`${site}frame.js`)}"></script>`);
  return {
    element: [
      scriptTag(script),
      `<quote-explorer src="${escaped(site + src)}"${shown}><p>${link}</p></quote-explorer>`,
    ].join('\n'),
    iframe: frame.join('\n'),
    link,
  };
}
