import type { Ticket } from '@shared/domain/ticket';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/ui/use-format';
import { useSpeech } from '../use-speech';
import styles from './properties.module.css';

/** What can't be changed: when and by whom it was opened, how often it moved, what an import said. */
export const Origin = ({ ticket }: { readonly ticket: Ticket }) => {
  const { t } = useTranslation('ticket');
  const { moment, fullMoment } = useFormat();
  const speech = useSpeech();
  const { openedAt, openedBy, channel, override, origin, reassignmentCount, reopenCount } = ticket;
  const person = openedBy === speech.me ? speech.say('ticket:who.toYou') : speech.person(openedBy);
  return (
    <>
      <div className={styles['fact']}>
        <dt>{t('field.opened')}</dt>
        <dd className={styles['fixed']} title={fullMoment(openedAt)}>
          {t('properties.openedBy', { time: moment(openedAt), by: t(`loggedBy.${channel}`), person })}
        </dd>
      </div>
      {override && (
        <div className={styles['fact']}>
          <dt>{t('field.priority')}</dt>
          <dd className={styles['fixed']}>
            {t('properties.byHand', { person: speech.person(override.by), reason: override.reason })}
          </dd>
        </div>
      )}
      {origin.kind === 'imported' && origin.statedPriority !== null && (
        <div className={styles['fact']}>
          <dt>{t('field.priority')}</dt>
          <dd className={styles['fixed']}>
            {t('properties.statedPriority', { stated: origin.statedPriority, priority: ticket.priority })}
          </dd>
        </div>
      )}
      {reassignmentCount + reopenCount > 0 && (
        <div className={styles['fact']}>
          <dt>{t('field.moves')}</dt>
          <dd className={styles['fixed']}>
            {t('properties.counts', { moves: reassignmentCount, reopens: reopenCount })}
          </dd>
        </div>
      )}
    </>
  );
};
