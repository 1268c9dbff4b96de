// The address that readers copy and share.

// What newsletters, advertisements and networks put into addresses to follow readers:
// the parameters that Firefox's query stripping and Brave's query filter take out, and
// the utm_ family of analytics.
const TRACKERS = new RegExp('^(utm_.*|mtm_.*|pk_(campaign|kwd|source|medium)|hsa_.*|(fb|g|d|tt|tw|y|ys|msd?|qh)clid|[gw]braid|gclsrc|gad_.*|msclkid'
  + '|li_fat_id|igshid?|epik|sc(cid|lid)|rdt_cid|wickedid|irclickid|srsltid|_ga|_gl|mc_[ce]id|mkt_tok|_?_?hs(enc|mi|tc|fp|sc)'
  + '|hsctatracking|vero_(id|conv)|oly_(anon|enc)_id|ml_subscriber(_hash)?|rb_clickid|s_cid|bsft_.*|dm_i|ck_subscriber_id|_openstat|__s|ref_src)$', 'i');

// The address of the page, without a fragment: its canonical one where it has that;
// otherwise the one that it was opened at, without what follows readers. '' for a page
// that has none for others, such as a file from a disk.
export function pageAddress() {
  const { href } = document.querySelector('link[rel=canonical][href]') ?? location;
  const url = new URL(href);
  if (!/^https?:$/.test(url.protocol)) return '';
  for (const name of [...url.searchParams.keys()]) if (TRACKERS.test(name)) url.searchParams.delete(name);
  url.hash = '';
  return url.href;
}
