import type { GapReport } from '@shared/learning/gaps/report';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useArticleHeads } from '@/data/records';
import { useGaps } from '@/data/search/use-suggestions';
import text from '@/ui/text.module.css';
import { useFormat } from '@/ui/use-format';
import { useDay } from '../article-meta';
import { addressOf, emptyQuery } from '../library/address';
import { type Names, useNames } from '../names';
import type { ReviewLine } from './review-list';

/** How far back the report looks. */
const DAYS = 90;
const MOST_TICKETS = 3;
const MOST_WORDS = 4;

export interface GapLines {
  readonly due: readonly ReviewLine[];
  readonly failing: readonly ReviewLine[];
  readonly categories: readonly ReviewLine[];
  readonly searches: readonly ReviewLine[];
}

const none: GapLines = { due: [], failing: [], categories: [], searches: [] };

const Tickets = ({ numbers }: { readonly numbers: readonly string[] }) =>
  numbers.slice(0, MOST_TICKETS).map((number) => (
    <Link key={number} href={`/t/${number}`} className={text['number'] ?? ''}>
      {number}
    </Link>
  ));

const useWrite = () => {
  const { t } = useTranslation('knowledge');
  return (ticket: string | undefined) => (
    <Link href={ticket ? `/kb/new?ticket=${ticket}` : '/kb/new'} className={text['link'] ?? ''}>
      {t('review.write')}
    </Link>
  );
};

const nameOf = (names: Names, { categoryId, subcategoryId }: GapReport['categories'][number]): string =>
  [names.category(categoryId), subcategoryId && names.subcategory(subcategoryId)].filter(Boolean).join(' / ');

/** Local midnight of YYYY-MM-DD. */
const dayAt = (day: string): number => new Date(`${day}T00:00`).getTime();

/** What the texts of the last months say about the articles; null while that is being counted. */
export const useGapLines = (): GapLines | null => {
  const { t } = useTranslation('knowledge');
  const report = useGaps(DAYS);
  const heads = useArticleHeads();
  const names = useNames();
  const { language } = useFormat();
  const day = useDay();
  const write = useWrite();
  return useMemo(() => {
    if (!report) return null;
    const titles = new Map(heads.map((head) => [head.id, head.title]));
    const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
    const article = (id: string) => ({ key: id, title: titles.get(id) ?? id, href: `/kb/${id}`, number: id });
    return {
      ...none,
      due: report.due.map(({ id, ownerId, reviewAt, overdueDays }) => ({
        ...article(id),
        facts: [t(overdueDays >= 0 ? 'review.wasDue' : 'review.dueBy', { date: day(reviewAt) }), names.person(ownerId)],
      })),
      failing: report.failing.map(({ id, worked, didNot, outdated, tickets, why }) => ({
        ...article(id),
        facts: [t(`review.failingWhy.${why}`), t('review.verdicts', { helped: worked, didNot, outdated })],
        more: <Tickets numbers={tickets} />,
      })),
      categories: report.categories.map((gap) => ({
        key: `${gap.categoryId} ${gap.subcategoryId}`,
        title: nameOf(names, gap),
        href: addressOf({ ...emptyQuery, categoryId: gap.categoryId }),
        number: null,
        facts: [
          t('review.tickets', { count: gap.tickets.length }),
          t('review.share', { percent: percent.format(gap.share) }),
          t(`review.gapWhy.${gap.why}`),
          gap.words.length > 0 ? t('review.words', { words: gap.words.slice(0, MOST_WORDS).join(', ') }) : '',
        ],
        more: (
          <>
            <Tickets numbers={gap.tickets} />
            {write(gap.tickets[0])}
          </>
        ),
      })),
      searches: report.searches.map(({ query, times, last }) => ({
        key: query,
        title: t('review.quoted', { text: query }),
        href: addressOf({ ...emptyQuery, text: query }),
        number: null,
        facts: [t('review.times', { count: times }), t('review.lastOn', { date: day(dayAt(last)) })],
        more: write(undefined),
      })),
    };
  }, [report, heads, names, language, t]);
};
