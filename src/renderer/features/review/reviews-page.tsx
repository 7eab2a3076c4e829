import { Button } from '@mantine/core';
import { isActive } from '@shared/domain/lifecycle';
import { isDesk } from '@shared/domain/permissions';
import type { Review } from '@shared/domain/review';
import { type KeyboardEvent, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSelector } from 'react-redux';
import { Link } from 'wouter';
import { selectRow } from '@/data/selectors';
import type { DeskRootState } from '@/data/store';
import { useLink, useMe } from '@/data/use-desk';
import { setAtHand } from '@/ui/at-hand';
import { EmptyState } from '@/ui/empty-state';
import { SkeletonRows } from '@/ui/skeleton-rows';
import { useSayStatus } from '@/ui/status-note';
import { useFormat } from '@/ui/use-format';
import styles from './reviews-page.module.css';
import { useReviewSpeech } from './use-names';

/** Nobody has made a ticket of them yet, or the ticket is still somebody's work. */
const useOpenFollowUps = ({ followUps }: Review): number =>
  useSelector(
    (state: DeskRootState) =>
      followUps.filter(({ ticket }) => {
        const row = ticket === null ? null : selectRow(state, ticket);
        return row === null || (row !== undefined && isActive(row.state));
      }).length,
  );

const Line = ({ review }: { readonly review: Review }) => {
  const { t } = useTranslation('review');
  const { person } = useReviewSpeech();
  const { moment } = useFormat();
  const open = useOpenFollowUps(review);
  const what =
    open > 0 ? t('list.open', { count: open }) : t(review.followUps.length > 0 ? 'list.noneOpen' : 'list.noFollowUps');
  return (
    <li>
      <Link href={`/reviews/${review.id}`} className={styles['name'] ?? ''} data-line>
        {review.title}
      </Link>
      <span className={styles['number']}>{review.id}</span>
      <Link href={`/t/${review.ticket}`} className={styles['ticket'] ?? ''}>
        {review.ticket}
      </Link>
      <span className={styles['facts']} data-open={open > 0 || undefined}>
        {what}
      </span>
      <span className={styles['when']}>
        {review.publishedAt === null
          ? t('list.updated', { who: person(review.updatedBy), time: moment(review.updatedAt) })
          : t('list.publishedAt', { time: moment(review.publishedAt) })}
      </span>
    </li>
  );
};

const Part = ({ title, reviews }: { readonly title: string; readonly reviews: readonly Review[] }) =>
  reviews.length > 0 && (
    <section className={styles['part']} aria-label={title}>
      <h2>
        {title} <span>{reviews.length}</span>
      </h2>
      <ul>
        {reviews.map((review) => (
          <Line key={review.id} review={review} />
        ))}
      </ul>
    </section>
  );

const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-line]')];
  const active = document.activeElement;
  const at = active instanceof HTMLElement ? lines.indexOf(active) : -1;
  lines[at < 0 ? 0 : Math.max(0, Math.min(lines.length - 1, at + by))]?.focus();
  event.preventDefault();
};

/** `/reviews`: all that the desk has learned from, the ones that are being written first. */
export const ReviewsPage = () => {
  const { t } = useTranslation('review');
  const me = useMe();
  const link = useLink();
  const heads = useSelector((state: DeskRootState) => state.records.heads);
  const reviews = useMemo(
    () =>
      [...heads.values()]
        .flatMap((head) => (head.kind === 'review' ? [head] : []))
        .sort((a, b) => (b.publishedAt ?? b.updatedAt) - (a.publishedAt ?? a.updatedAt)),
    [heads],
  );
  useSayStatus(t('list.status', { count: reviews.length }));
  useEffect(() => setAtHand(null), []);
  if (me && !isDesk(me)) return <EmptyState whole title={t('page.notForYou')} />;
  if (!me || (heads.size === 0 && link.kind === 'connecting')) return <SkeletonRows />;
  return (
    <section className={styles['page']} data-region="list" aria-label={t('title')} onKeyDown={onKeyDown}>
      <header className={styles['head']}>
        <h1>{t('title')}</h1>
        <p>{t('list.lead')}</p>
      </header>
      {reviews.length === 0 && (
        <EmptyState
          title={t('list.empty')}
          actions={
            <Button component={Link} href="/v/allOpen">
              {t('list.toIncidents')}
            </Button>
          }
        >
          {t('list.emptyHow')}
        </EmptyState>
      )}
      <Part title={t('list.drafts')} reviews={reviews.filter(({ publishedAt }) => publishedAt === null)} />
      <Part title={t('list.published')} reviews={reviews.filter(({ publishedAt }) => publishedAt !== null)} />
    </section>
  );
};
