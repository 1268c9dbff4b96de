// The preview of the studio that is one file. No module is loaded from a disk, so that it is the
// file that readers would get, in a frame.

import { textOf } from './carried.js';

/** @import { Glue } from './glue.js' */

/** @type {string} */
let address;

// No site stands beside it.
export const siting = () => ({ has_site: () => false });

/**
 * What of the studio's host is the preview's.
 * @param {Glue} app
 */
export const previewing = (app) => ({
  preview: () => textOf('template').then((template) => app.template(template, true)).catch((error) => missed(app, error)),
  show,
});

/**
 * Shows a file in the place of the preview.
 * @param {string} file
 */
function show(file) {
  const place = document.getElementById('ps-preview');
  if (!place) return;
  URL.revokeObjectURL(address);
  address = URL.createObjectURL(new Blob([file], { type: 'text/html' }));
  const frame = Object.assign(document.createElement('iframe'), { src: address, title: 'Preview' });
  place.replaceChildren(frame);
}

/**
 * @param {Glue} app
 * @param {unknown} error
 */
function missed(app, error) {
  console.warn('pullquote: the preview could not be loaded:', error);
  app.trouble('preview');
}
