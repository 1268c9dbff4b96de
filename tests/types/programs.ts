// Programs of other people, as far as types go: what is right compiles, and what is wrong
// does not.

import { Explorer, follow } from '../../static/pullquote.js';
import type { Answer, Article, ExplorerError, Facet, QuoteData, QuoteExplorerElement } from '../../static/pullquote.js';

export async function ask(article: Article): Promise<string[]> {
  const explorer: Explorer = await Explorer.open(article, { signal: AbortSignal.timeout(1000) });
  const [speaker] = explorer.facets.speaker;
  if (speaker?.kind === 'anonymous') console.log(speaker.role?.length, speaker.sameAs?.startsWith('https'));
  const about: string | undefined = explorer.facets.theme[0]?.about;
  const facets: Facet[] = ['speaker', 'platform', 'theme', 'kind'];
  const names = facets.flatMap((facet) => (explorer.facets[facet] ?? []).map(({ id, name }) => `${id}: ${name}`));

  const answer: Answer = explorer.query({ speaker: speaker?.id, platform: ['-x'], q: 'chips' }, { limit: Infinity, sort: 'length' });
  const counts: Uint32Array = answer.counts.theme;
  const unknown: string[] | undefined = answer.unknown?.platform;
  console.log(answer.total, answer.corrected?.length, counts[0], unknown, about);

  const quote = await explorer.quote(answer.ids[0] ?? '');
  const said: string | undefined = quote.said;
  const url: string | undefined = quote.url;
  const parts: string[] = quote.parts ?? [];
  const words = [quote.text, quote.context, quote.original?.text, quote.original?.lang, quote.selector?.prefix, quote.lang];
  const paragraph: number = (quote.paragraph ?? 0) + (quote.article.paragraphs ?? 0);
  const published: string | undefined = quote.article.source?.published;
  console.log(said, url, parts.join(' '), words, paragraph, published, quote.kind === 'direct', quote.themes?.[0]);

  const marked: [number, number][] = explorer.highlight(quote.text, 'chips');
  const suggested: number | undefined = explorer.suggest('ch', 3)[0]?.quotes;
  console.log(marked, suggested);

  // @ts-expect-error: a speaker is of one of four kinds
  console.log(speaker?.kind === 'robot');
  // @ts-expect-error: there is no such field
  console.log(quote.sayd, explorer.facets.speaker[0]?.knid);
  // An article may declare this one, or not.
  console.log(explorer.facets.party?.[0]?.name, quote.facets?.tone?.[0], quote.corrections?.[0]?.kind === 'edited');
  // @ts-expect-error: it may not be there
  console.log(explorer.facets.party.length);
  // @ts-expect-error: there is no such order
  explorer.query({}, { sort: 'colour' });
  // @ts-expect-error: an article is known by its title, and has no quotes here
  console.log(quote.article.quotes);
  // @ts-expect-error: the values of facets are the explorer's
  explorer.facets.theme = [];
  explorer.free();
  return names;
}

export function why(error: unknown): boolean {
  return error instanceof Error && error.name === 'ExplorerError' && (error as ExplorerError).why === 'replaced';
}

export const article: Article = {
  format: 'pullquote/1', id: 'lamp', lang: 'en', title: 'The lamp',
  speakers: [{ id: 'mayor', name: 'The mayor', kind: 'person' }],
  quotes: [{ id: 'mayor-1', speaker: 'mayor', kind: 'direct', text: 'It is lit.' }],
};

// @ts-expect-error: a quote needs its text
export const wordless: QuoteData = { id: 'mayor-2', speaker: 'mayor', kind: 'direct' };

export async function embed(element: QuoteExplorerElement, beside: Element): Promise<void> {
  element.filter = 'platform=weibo';
  element.article = article;
  element.article = JSON.stringify(article);
  const first: string | undefined = element.article?.quotes[0]?.said;
  const isThere: boolean = element.select('mayor-1');
  element.addEventListener('pullquote-change', ({ detail }) => console.log(detail.total.toFixed(), detail.filter));
  document.addEventListener('pullquote-error', ({ detail }) => console.log(detail.sentence, detail.message));
  document.querySelector('quote-explorer')?.select('mayor-1');
  const passages = await follow(beside, article.quotes, { opened: (id) => element.select(id), found: (ids, missing) => console.log(ids, missing) });
  const walked: string | null = passages.walk(1);
  console.log(first, isThere, walked, passages.scrollTo('mayor-1'), passages.missing.length);
  passages.show(null);
  passages.destroy();

  // @ts-expect-error: a filter is a text
  element.filter = { platform: ['weibo'] };
}
