import type { DeskSettings } from '@shared/domain/settings';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardScope, BoardSet } from '@/data/figures/board';
import { useOpenRows } from '@/data/figures/use-open-rows';
import { useFormat } from '@/ui/use-format';
import type { Drill } from './drill';
import lines from './lines.module.css';
import { TicketLine } from './ticket-line';
import styles from './workload.module.css';

const MOST = 10;

interface UnassignedProps {
  readonly settings: DeskSettings;
  readonly scope: BoardScope;
  readonly onOpen: (drill: Drill) => void;
}

const NOBODYS: BoardSet = { assigneeId: null };

/** The work that nobody has, the clock that ends first on top. */
export const Unassigned = memo(({ settings, scope, onOpen }: UnassignedProps) => {
  const { t } = useTranslation('workload');
  const { count } = useFormat();
  const rows = useOpenRows(NOBODYS, scope);
  const groupName = (id: string | null) => settings.groups.find((group) => group.id === id)?.shortName;
  return (
    <section className={styles['unassigned']} aria-labelledby="workload-unassigned">
      <header>
        <h2 id="workload-unassigned">{t('unassigned.title')}</h2>
        <span>{count(rows.length)}</span>
      </header>
      {rows.length === 0 ? (
        <p className={lines['nothing']}>{t('unassigned.none')}</p>
      ) : (
        <ul className={lines['list']}>
          {rows.slice(0, MOST).map((row) => (
            <TicketLine key={row.number} row={row} group={groupName(row.groupId)} />
          ))}
        </ul>
      )}
      {rows.length > MOST && (
        <button
          type="button"
          className={lines['rest']}
          onClick={() => onOpen({ kind: 'open', title: t('figure.unassigned'), set: NOBODYS })}
        >
          {t('unassigned.more', { count: rows.length - MOST })}
        </button>
      )}
    </section>
  );
});
