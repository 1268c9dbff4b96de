// What the Embed dialog says.

export const words = {
  title: 'Embed these quotes',
  what: 'What to paste',
  kinds: {
    element: ['Element', 'Becomes part of the page that it is pasted into. For pages that may load scripts.'],
    iframe: ['Frame', 'Stands in a frame of its own. For content systems that take an iframe; the script, where it is let in, makes the frame as tall as its quotes.'],
    link: ['Link', 'Leads here, with the same filters.'],
  },
  code: 'To paste',
  copy: 'Copy',
  copied: 'Copied',
  failed: 'Press Ctrl+C or ⌘C to copy',
  width: 'Width of the preview',
  widths: [['320', '320 px'], ['640', '640 px'], ['', 'Full']],
  preview: 'Preview',
  close: 'Close',
  whoSaidWhat: (title) => `${title}: who said what`,
};
