import type { Major } from '@shared/domain/major';
import { useTranslation } from 'react-i18next';
import type { TicketView } from '@/data/model';
import text from '@/ui/text.module.css';
import { ChildrenSection } from './children-section';
import { PlanSection } from './plan-section';
import styles from './room.module.css';
import { SentSection } from './sent-section';
import { UpdateSection } from './update-section';

interface UpdatesColumnProps {
  readonly view: Extract<TicketView, { kind: 'ready' }>;
  readonly major: Major;
}

/** Whom to tell next, which incidents belong to it, and what was told already. */
export const UpdatesColumn = ({ view, major }: UpdatesColumnProps) => {
  const { t } = useTranslation('major');
  const { ticket } = view;
  return (
    <aside id="room-updates" className={styles['side']} aria-label={t('room.right')} data-region="updates">
      <h2 className={text['hidden']}>{t('room.right')}</h2>
      {major.status === 'promoted' && <UpdateSection ticket={ticket} major={major} />}
      <PlanSection ticket={ticket} major={major} />
      <ChildrenSection ticket={ticket} />
      <SentSection entries={view.entries} />
    </aside>
  );
};
