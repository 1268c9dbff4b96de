// The address that readers copy and share.

// What newsletters, advertisements and networks put into addresses to follow readers: the
// utm_ family, and what Firefox and Brave take out of addresses.
const TRACKERS = /^(utm_|mtm_|hsa_|oly_|vero_|gad_|mc_[ce]id|mkt_tok|li_fat_id|igsh|srsltid|wickedid|_?_?hs(enc|mi|tc|fp)|_g[al]$|__s$|\w+cl(k|ick)?id$|[gw]braid)/i;

// The address of the page, without a fragment: its canonical one where it has that;
// otherwise the one that it was opened at, without what follows readers. '' for a page
// that has none for others, such as a file from a disk.
export function pageAddress() {
  const { href } = document.querySelector('link[rel=canonical][href]') ?? location;
  const url = new URL(href);
  if (!/^https?:$/.test(url.protocol)) return '';
  // oxlint-disable-next-line unicorn/no-useless-spread -- they are deleted meanwhile
  for (const name of [...url.searchParams.keys()]) if (TRACKERS.test(name)) url.searchParams.delete(name);
  url.hash = '';
  return url.href;
}

// What `browser::address` makes the address of a quote of: that of its own page, with `{}` for
// its path, where the site has such pages; otherwise the page's.
export function quoteAddress() {
  return document.querySelector('meta[name=pq-quotes]')?.content ?? pageAddress();
}
