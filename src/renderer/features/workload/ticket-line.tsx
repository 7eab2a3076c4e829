import type { Row } from '@shared/domain/row';
import { nextClock } from '@shared/domain/sla';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { CheckBox } from '@/ui/check-box';
import { PriorityBadge } from '@/ui/priority-badge';
import { SlaBar } from '@/ui/sla-bar';
import { StateIcon } from '@/ui/state-icon';
import { beginDrag } from './dragging';
import styles from './lines.module.css';

interface TicketLineProps {
  readonly row: Row;
  /** Its group, where that differs. */
  readonly group?: string | undefined;
  /** Undefined: there is nothing to choose. */
  readonly chosen?: boolean;
  readonly onChoose?: (number: string, on: boolean) => void;
  /** What goes along when this one is dragged. */
  readonly along?: readonly string[];
}

/** One ticket of a short list: opened by its title, chosen by its box, dragged onto whoever is to have it. */
export const TicketLine = memo(({ row, group, chosen, onChoose, along }: TicketLineProps) => {
  const { t } = useTranslation('workload');
  return (
    <li
      className={styles['line']}
      data-chosen={chosen || undefined}
      draggable
      onDragStart={beginDrag(chosen && along ? along : [row.number])}
    >
      {onChoose && (
        <CheckBox
          aria-label={t('drill.choose', { number: row.number })}
          checked={chosen === true}
          onChange={(event) => onChoose(row.number, event.currentTarget.checked)}
        />
      )}
      <PriorityBadge priority={row.priority} />
      {onChoose && <span className={styles['ticketNumber']}>{row.number}</span>}
      <Link href={`/t/${row.number}`} draggable={false}>
        {row.shortDescription}
      </Link>
      {group !== undefined && <small>{group}</small>}
      {onChoose && <StateIcon state={row.state} />}
      <SlaBar clock={nextClock(row.sla)} />
    </li>
  );
});
