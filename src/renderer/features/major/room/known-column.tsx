import type { Major } from '@shared/domain/major';
import type { Ticket } from '@shared/domain/ticket';
import { useTranslation } from 'react-i18next';
import text from '@/ui/text.module.css';
import { ActionsSection } from './actions-section';
import { FactsSection } from './facts-section';
import { ReviewSection } from './review-section';
import { RolesSection } from './roles-section';
import styles from './room.module.css';

interface KnownColumnProps {
  readonly ticket: Ticket;
  readonly major: Major;
}

/** Who does what, what it means, and what is to be done. */
export const KnownColumn = ({ ticket, major }: KnownColumnProps) => {
  const { t } = useTranslation('major');
  return (
    <aside id="room-known" className={styles['side']} aria-label={t('room.left')} data-region="known">
      <h2 className={text['hidden']}>{t('room.left')}</h2>
      <RolesSection ticket={ticket} major={major} />
      <FactsSection ticket={ticket} major={major} />
      <ActionsSection ticket={ticket} major={major} />
      <ReviewSection ticket={ticket} major={major} />
    </aside>
  );
};
