// Frequent categories that no article helps with.
import { wordsOf } from '../words';
import { grouped } from './grouped';
import type { GapArticle, GapTicket } from './input';
import type { CategoryGap } from './report';

/** Fewer tickets are no pattern. */
const FEWEST = 4;
/** Helped by an article in at least this share of tickets, a category has what it needs. */
const ENOUGH = 0.25;
const MOST_WORDS = 5;
const WORKS = 0.5;

interface Tally {
  readonly typed: string;
  readonly tickets: number;
}

const known = new WeakMap<GapTicket, ReadonlyMap<string, string>>();

/** A title's words by stem, read once for each ticket: whoever must not work long at a time has them read beforehand. */
export const titleWords = (ticket: GapTicket): ReadonlyMap<string, string> => {
  const there = known.get(ticket);
  if (there) return there;
  const words = wordsOf(ticket.title).flatMap(({ stem, typed, little }) => (little ? [] : [[stem, typed] as const]));
  const own = new Map(words);
  known.set(ticket, own);
  return own;
};

const tally = (tickets: readonly GapTicket[]): ReadonlyMap<string, Tally> => {
  const said = new Map<string, Tally>();
  for (const ticket of tickets) {
    for (const [stem, typed] of titleWords(ticket))
      said.set(stem, { typed, tickets: (said.get(stem)?.tickets ?? 0) + 1 });
  }
  return said;
};

/** Words that stand out: said often here, and more often than elsewhere. */
const standingOut = (own: readonly GapTicket[], all: ReadonlyMap<string, Tally>, total: number): readonly string[] =>
  [...tally(own)]
    .map(([stem, { typed, tickets }]) => {
      const [here, everywhere] = [tickets / own.length, (all.get(stem)?.tickets ?? tickets) / total];
      return { typed, tickets, worth: here * Math.log(here / everywhere) };
    })
    .filter(({ tickets, worth }) => tickets > 1 && worth > 0)
    .sort((a, b) => b.worth - a.worth || (a.typed < b.typed ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(({ typed }) => typed);

const byArticles = ({ solutions }: GapTicket) => solutions.filter(({ source }) => source.startsWith('KB'));

const whyOf = (tickets: readonly GapTicket[], articles: readonly GapArticle[]): CategoryGap['why'] => {
  const judged = tickets.flatMap(byArticles).filter(({ worked }) => worked !== null);
  const worked = judged.filter((use) => use.worked).length;
  if (judged.length > 0 && worked / judged.length < WORKS) return 'unhelpful';
  return articles.length === 0 ? 'none' : 'unused';
};

/** Those with the most tickets that nothing helped with come first. */
export const categoryGaps = (
  tickets: readonly GapTicket[],
  articles: readonly GapArticle[],
  since: number,
): readonly CategoryGap[] => {
  const recent = tickets.filter(({ openedAt, categoryId }) => openedAt >= since && categoryId !== null);
  const said = tally(recent);
  const groups = grouped(recent, ({ categoryId, subcategoryId }) => `${categoryId}\n${subcategoryId ?? ''}`);
  const gaps: (CategoryGap & { readonly unhelped: number })[] = [];
  for (const own of groups.values()) {
    const [first] = own;
    if (!first || first.categoryId === null || own.length < FEWEST) continue;
    // Used and not judged counts as help: whoever took it would have said otherwise.
    const helped = own.filter((ticket) => byArticles(ticket).some(({ worked }) => worked !== false)).length;
    if (helped / own.length >= ENOUGH) continue;
    const { categoryId, subcategoryId } = first;
    const there = articles.filter(
      (article) =>
        article.isPublished &&
        article.categoryId === categoryId &&
        (subcategoryId === null || article.subcategoryId === null || article.subcategoryId === subcategoryId),
    );
    gaps.push({
      categoryId,
      subcategoryId,
      tickets: own.toSorted((a, b) => b.openedAt - a.openedAt || (a.id < b.id ? 1 : -1)).map(({ id }) => id),
      share: own.length / recent.length,
      words: standingOut(own, said, recent.length),
      articles: there.map(({ id }) => id).sort(),
      why: whyOf(own, there),
      unhelped: own.length - helped,
    });
  }
  return gaps
    .sort((a, b) => b.unhelped - a.unhelped || ((a.tickets[0] ?? '') < (b.tickets[0] ?? '') ? -1 : 1))
    .map(({ unhelped: _unhelped, ...gap }) => gap);
};
