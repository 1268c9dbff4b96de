// What an explorer must answer, by reading every quote anew.

const BUILT_IN = ['speaker', 'platform', 'kind'];

// The values of a quote in a facet; the platform that is not stated is ''.
const values = (article, quote, facet) => {
  if (facet === 'theme') return quote.themes ?? [];
  if (BUILT_IN.includes(facet)) return [quote[facet] ?? ''];
  if (facet === 'corrected' && !article.facets?.some(({ id }) => id === facet)) return (quote.corrections ?? []).map(({ kind }) => kind);
  const { of } = article.facets?.find(({ id }) => id === facet) ?? {};
  const from = of === 'speaker' ? article.speakers.find(({ id }) => id === quote.speaker) : quote;
  return (of && from.facets?.[facet]) ?? [];
};

const words = (text) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').split(/[^\p{L}\p{N}]+/u).filter(Boolean);

// Whether every word of a search is the start of one of the quote's. Only for
// searches of plain words.
function matches(article, quote, q) {
  const { name, role } = article.speakers.find(({ id }) => id === quote.speaker);
  const platform = article.platforms?.find(({ id }) => id === quote.platform)?.name;
  const themes = (quote.themes ?? []).map((theme) => article.themes.find(({ id }) => id === theme).name);
  const own = (article.facets ?? []).flatMap(({ id }) => values(article, quote, id));
  const isRetracted = quote.corrections?.some(({ kind }) => kind === 'retracted');
  const said = isRetracted ? [] : [quote.text, quote.original?.text];
  const fields = [...said, quote.context, name, role, platform, ...themes, ...own].filter(Boolean);
  const all = fields.flatMap(words);
  return words(q).every((start) => all.some((word) => word.startsWith(start)));
}

function passes(article, quote, facet, choice = []) {
  const own = values(article, quote, facet);
  const included = choice.filter((id) => !id.startsWith('-'));
  const excluded = choice.filter((id) => id.startsWith('-')).map((id) => id.slice(1));
  return (!included.length || included.some((id) => own.includes(id))) && !excluded.some((id) => own.includes(id));
}

// Articles in order; ids are those of an archive of several.
export function answer(articles, facets, filter) {
  const quotes = articles.flatMap((article) => article.quotes.map((quote) => ({ article, quote })));
  const found = quotes.filter(({ article, quote }) => matches(article, quote, filter.q ?? ''));
  const names = Object.keys(facets);
  const without = (but) => found.filter(({ article, quote }) => (
    names.every((facet) => facet === but || passes(article, quote, facet, filter[facet]))));
  const counts = Object.fromEntries(names.map((facet) => {
    const rest = without(facet);
    return [facet, facets[facet].map(({ id }) => rest.filter(({ article, quote }) => values(article, quote, facet).includes(id)).length)];
  }));
  const all = without(undefined);
  return { total: all.length, ids: all.slice(0, 20).map(({ article, quote }) => (articles.length > 1 ? `${article.id}/${quote.id}` : quote.id)), counts };
}
