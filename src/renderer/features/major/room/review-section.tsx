import { isActive } from '@shared/domain/lifecycle';
import type { Major } from '@shared/domain/major';
import type { Ticket } from '@shared/domain/ticket';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSelector } from 'react-redux';
import { Link } from 'wouter';
import type { DeskRootState } from '@/data/store';
import { useDesk } from '@/data/use-desk';
import { ActionButton } from '@/ui/action-button';
import { Section } from '@/ui/section';
import text from '@/ui/text.module.css';
import styles from './known.module.css';

/** The first that was made of it: one that is still being written is not linked yet. */
const useReviewOf = (number: string): string | null => {
  const heads = useSelector((state: DeskRootState) => state.records.heads);
  return useMemo(
    () =>
      [...heads.values()]
        .flatMap((head) => (head.kind === 'review' && head.ticket === number ? [head] : []))
        .sort((a, b) => a.createdAt - b.createdAt)[0]?.id ?? null,
    [heads, number],
  );
};

interface ReviewSectionProps {
  readonly ticket: Ticket;
  readonly major: Major;
}

/** What was learned from it: the review, or the way to one. */
export const ReviewSection = ({ ticket, major }: ReviewSectionProps) => {
  const { t } = useTranslation('major');
  const { settings } = useDesk();
  const review = useReviewOf(ticket.number) ?? major.reviewId;
  const active = isActive(ticket.state.kind);
  return (
    <Section title={t('review.title')}>
      {review !== null ? (
        <Link href={`/reviews/${review}`} className={text['link'] ?? ''}>
          {t('review.open', { number: review })}
        </Link>
      ) : (
        <>
          <p className={styles['muted']}>
            {t('review.none')} {active ? t('review.later') : settings?.majorNeedsReview && t('review.needed')}
          </p>
          {!active && (
            <div className={styles['reviewWay']}>
              <ActionButton id="review.make" tickets={[ticket.number]} />
            </div>
          )}
        </>
      )}
    </Section>
  );
};
