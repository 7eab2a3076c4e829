import { isActive } from '@shared/domain/lifecycle';
import type { Major } from '@shared/domain/major';
import type { Ticket } from '@shared/domain/ticket';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useDesk } from '@/data/use-desk';
import { ActionButton } from '@/ui/action-button';
import { Section } from '@/ui/section';
import text from '@/ui/text.module.css';
import styles from './known.module.css';

interface ReviewSectionProps {
  readonly ticket: Ticket;
  readonly major: Major;
}

/** What was learned from it: the review, or the way to one. */
export const ReviewSection = ({ ticket, major }: ReviewSectionProps) => {
  const { t } = useTranslation('major');
  const { settings } = useDesk();
  const active = isActive(ticket.state.kind);
  return (
    <Section title={t('review.title')}>
      {major.reviewId !== null ? (
        <Link href={`/reviews/${major.reviewId}`} className={text['link'] ?? ''}>
          {t('review.open', { number: major.reviewId })}
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
