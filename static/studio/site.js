// The site of an article as a zip: the WebAssembly makes what depends on the article, and the
// rest is what the studio's own site has.

import { textOf } from './parts.js';

/** @import { Glue } from './glue.js' */

const site = new URL('.', import.meta.url);

/**
 * What of the studio's host is the site's.
 * @param {Glue} app
 * @param {object} host
 */
export const siting = (app, host) => ({
  has_site: () => true,
  /**
   * @param {string} name
   * @param {string} data
   */
  save_site(name, data) {
    makeSite(app, host, name, data).catch((error) => {
      console.error('pullquote: the site could not be made:', error);
      app.trouble('site');
    });
  },
});

/**
 * @param {Glue} app
 * @param {object} host
 * @param {string} name
 * @param {string} data
 */
async function makeSite(app, host, name, data) {
  const [parts, template] = await Promise.all([textOf('site'), textOf('template')]);
  /** @type {{ beside: [path: string, integrity: string][] }} */
  const { beside } = JSON.parse(parts);
  const contents = await Promise.all(beside.map(contentOf));
  const zip = new app.SiteZip(parts);
  beside.forEach(([path], at) => zip.add(path, contents[at]));
  zip.finish(host, name, data, template);
}

/** @param {[path: string, integrity: string]} part */
async function contentOf([path, integrity]) {
  const answer = await fetch(new URL(path, site), { integrity });
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}
