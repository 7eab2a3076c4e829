import type { Row } from '@shared/domain/row';
import { nextClock } from '@shared/domain/sla';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonAvatar } from '@/ui/person-avatar';
import { PriorityBadge } from '@/ui/priority-badge';
import { RelativeTime } from '@/ui/relative-time';
import { SlaBar } from '@/ui/sla-bar';
import { StateLabel } from '@/ui/state-icon';
import { MAJOR, TagMark } from '@/ui/tag';
import text from '@/ui/text.module.css';
import { UnsentMark } from '@/ui/unsent-mark';
import { useFormat } from '@/ui/use-format';
import type { ColumnId } from './columns';
import { useCategoryName, useGroup, useMyId, usePersonName, useServiceName } from './names';
import styles from './row.module.css';

interface CellProps {
  readonly row: Row;
}

const CallerCell = ({ row }: CellProps) => <span className={text['truncate']}>{usePersonName(row.callerId)}</span>;

const ServiceCell = ({ row }: CellProps) => {
  const service = useServiceName(row.serviceId);
  const category = useCategoryName(row);
  return (
    <span className={text['truncate']}>
      {service}
      {category && <span className={styles['category']}>{service ? ` › ${category}` : category}</span>}
    </span>
  );
};

const AssignedCell = ({ row }: CellProps) => {
  const { t } = useTranslation('common');
  const me = useMyId();
  const name = usePersonName(row.assigneeId);
  const group = useGroup(row.groupId);
  return (
    <span className={styles['assigned']} title={name ?? t('nobody')}>
      <PersonAvatar name={name} me={row.assigneeId !== null && row.assigneeId === me} />
      <span className={text['hidden']}>{name ?? t('nobody')}</span>
      <span className={styles['groupName']}>{group?.name}</span>
      <span className={styles['groupShort']}>{group?.shortName}</span>
    </span>
  );
};

/** The clock that ends first; the response's is named, because it is the rarer one. */
export const TimeLeft = ({ row }: CellProps) => {
  const { t } = useTranslation('common');
  const { inside } = useFormat();
  const clock = nextClock(row.sla);
  const owed = clock === row.sla.respond && clock.state !== 'none';
  return <SlaBar clock={clock} note={owed ? inside(t('sla.respond')) : undefined} />;
};

const cells: Readonly<Record<ColumnId, (props: CellProps) => React.ReactNode>> = {
  caller: CallerCell,
  service: ServiceCell,
  location: ({ row }) => <span className={text['truncate']}>{row.location}</span>,
  assigned: AssignedCell,
  state: ({ row }) => <StateLabel state={row.state} detail={row.stateDetail} />,
  timeLeft: TimeLeft,
  opened: ({ row }) => <RelativeTime at={row.openedAt} />,
  updated: ({ row }) => <RelativeTime at={row.updatedAt} />,
};

interface RowCellsProps extends CellProps {
  readonly unread: boolean;
  readonly columns: readonly { readonly id: ColumnId }[];
}

/** Everything in a row but its check box. */
export const RowCells = memo(({ row, unread, columns }: RowCellsProps) => (
  <>
    <span role="gridcell" className={styles['priority']}>
      <PriorityBadge priority={row.priority} />
    </span>
    <span role="gridcell" className={styles['number']}>
      {row.number}
    </span>
    <span role="gridcell" className={styles['title']} data-unread={unread || undefined}>
      {row.tags.includes(MAJOR) && <TagMark tag={MAJOR} />}
      <span className={text['truncate']} data-words title={row.shortDescription}>
        {row.shortDescription}
      </span>
      {row.tags
        .filter((tag) => tag !== MAJOR)
        .map((tag) => (
          <TagMark key={tag} tag={tag} />
        ))}
    </span>
    {columns.map(({ id }) => {
      const Cell = cells[id];
      return (
        <span key={id} role="gridcell" className={styles['cell']} data-column={id}>
          <Cell row={row} />
          {id === 'updated' && <UnsentMark count={row.unsent} />}
        </span>
      );
    })}
  </>
));
