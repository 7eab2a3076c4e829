import { isMajor } from '@shared/domain/major';
import type { Ticket } from '@shared/domain/ticket';
import { IconReportAnalytics } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSelector } from 'react-redux';
import type { DeskRootState } from '@/data/store';
import { useDesk } from '@/data/use-desk';
import { ActionButton } from '@/ui/action-button';
import styles from '../handoff/handoff.module.css';

/** What a resolved major incident still lacks before it may be closed, and the way to it. */
export const ReviewBanner = ({ ticket }: { readonly ticket: Ticket }) => {
  const { t } = useTranslation('review');
  const { settings } = useDesk();
  const begun = useSelector((state: DeskRootState) =>
    [...state.records.heads.values()].some((head) => head.kind === 'review' && head.ticket === ticket.number),
  );
  const lacks = isMajor(ticket) && ticket.state.kind === 'resolved' && ticket.major?.reviewId === null;
  if (!lacks || !settings?.majorNeedsReview) return null;
  return (
    <section className={styles['banner']} aria-label={t('one')}>
      <IconReportAnalytics size={16} stroke={1.7} aria-hidden="true" />
      <div>
        <b>{t('banner.why')}</b>
        <p>{t(begun ? 'banner.open' : 'banner.how')}</p>
      </div>
      <span className={styles['buttons']}>
        <ActionButton id="review.make" tickets={[ticket.number]} variant="filled" />
      </span>
    </section>
  );
};
