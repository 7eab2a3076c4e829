// Articles that no longer help, and those that somebody should look at again.
import { grouped } from './grouped';
import { DAY, type GapArticle, type GapTicket } from './input';
import type { FailingArticle, ReviewDue } from './report';

interface Judged {
  readonly ticket: string;
  readonly at: number;
  readonly worked: boolean;
}

/** Fewer judgements are chance. */
const FEWEST = 3;
const FEWEST_BEFORE = 4;
/** Below this share it helps too seldom. */
const SELDOM = 0.5;
/** So much less than before, it has stopped helping. */
const FELL = 0.25;
const FEWEST_OUTDATED = 2;
/** Reviews are announced so many days before. */
const AHEAD = 14;

const judgedUses = (tickets: readonly GapTicket[]): ReadonlyMap<string, readonly Judged[]> => {
  const uses = tickets.flatMap(({ id, solutions }) =>
    solutions.flatMap(({ source, at, worked }) => (worked === null ? [] : [{ source, ticket: id, at, worked }])),
  );
  return grouped(uses, ({ source }) => source);
};

const shareOf = (uses: readonly Judged[]): number => uses.filter(({ worked }) => worked).length / uses.length;

const whyOf = (recent: readonly Judged[], before: number | null, outdated: boolean): FailingArticle['why'] | null => {
  if (outdated) return 'outdated';
  if (recent.length < FEWEST) return null;
  const now = shareOf(recent);
  if (before !== null && now <= before - FELL) return 'declining';
  return now < SELDOM ? 'unhelpful' : null;
};

/** Those that failed on most tickets come first. */
export const failingArticles = (
  tickets: readonly GapTicket[],
  articles: readonly GapArticle[],
  since: number,
): readonly FailingArticle[] => {
  const uses = judgedUses(tickets);
  return articles
    .filter(({ isPublished }) => isPublished)
    .flatMap(({ id, counts }) => {
      const all = uses.get(id) ?? [];
      const recent = all.filter(({ at }) => at >= since);
      const earlier = all.filter(({ at }) => at < since);
      const before = earlier.length >= FEWEST_BEFORE ? shareOf(earlier) : null;
      const said = counts.helped + counts.didNot + counts.outdated;
      const why = whyOf(recent, before, counts.outdated >= FEWEST_OUTDATED && counts.outdated * 4 >= said);
      if (!why) return [];
      const failed = recent
        .filter(({ worked }) => !worked)
        .sort((a, b) => b.at - a.at || (a.ticket < b.ticket ? 1 : -1));
      const tickets = [...new Set(failed.map(({ ticket }) => ticket))];
      return [
        {
          id,
          worked: recent.length - failed.length,
          didNot: failed.length,
          outdated: counts.outdated,
          before,
          tickets,
          why,
        },
      ];
    })
    .sort((a, b) => b.didNot - a.didNot || b.outdated - a.outdated || (a.id < b.id ? -1 : 1));
};

/** The longest overdue first. */
export const reviewsDue = (articles: readonly GapArticle[], now: number): readonly ReviewDue[] =>
  articles
    .flatMap(({ id, ownerId, reviewAt, isPublished }) =>
      isPublished && reviewAt !== null && reviewAt <= now + AHEAD * DAY
        ? [{ id, ownerId, reviewAt, overdueDays: Math.floor((now - reviewAt) / DAY) }]
        : [],
    )
    .sort((a, b) => a.reviewAt - b.reviewAt || (a.id < b.id ? -1 : 1));
