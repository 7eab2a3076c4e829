import type { Row } from '@shared/domain/row';
import { nextClock } from '@shared/domain/sla';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonAvatar } from '@/ui/person-avatar';
import { KnownErrorMark, PhaseLabel } from '@/ui/phase-label';
import { PriorityBadge } from '@/ui/priority-badge';
import { RelativeTime } from '@/ui/relative-time';
import { SlaBar } from '@/ui/sla-bar';
import { StateLabel } from '@/ui/state-icon';
import { MAJOR, MajorMark, TagMark } from '@/ui/tag';
import text from '@/ui/text.module.css';
import { UnsentMark } from '@/ui/unsent-mark';
import { useFormat } from '@/ui/use-format';
import type { ColumnId } from './columns';
import { useCategoryName, useGroup, useMyId, usePersonName, useServiceName } from './names';
import styles from './row.module.css';

// Each cell renders for what it shows alone: a change of one field leaves the other cells as they are.

const NameCell = memo(({ personId }: { readonly personId: string }) => (
  <span className={text['truncate']}>{usePersonName(personId)}</span>
));

const ServiceCell = memo((props: Pick<Row, 'serviceId' | 'categoryId' | 'subcategoryId'>) => {
  const service = useServiceName(props.serviceId);
  const category = useCategoryName(props);
  return (
    <span className={text['truncate']}>
      {service}
      {category && <span className={styles['category']}>{service ? ` › ${category}` : category}</span>}
    </span>
  );
});

const AssignedCell = memo(({ assigneeId, groupId }: Pick<Row, 'assigneeId' | 'groupId'>) => {
  const { t } = useTranslation('common');
  const me = useMyId();
  const name = usePersonName(assigneeId);
  const group = useGroup(groupId);
  return (
    <span className={styles['assigned']} title={name ?? t('nobody')}>
      <PersonAvatar name={name} me={assigneeId !== null && assigneeId === me} />
      <span className={text['hidden']}>{name ?? t('nobody')}</span>
      <span className={styles['groupName']}>{group?.name}</span>
      <span className={styles['groupShort']}>{group?.shortName}</span>
    </span>
  );
});

const Priority = memo(PriorityBadge);
const State = memo(StateLabel);
const Phase = memo(PhaseLabel);
const Ago = memo(RelativeTime);
const Unsent = memo(UnsentMark);

/** The clock that ends first; the response's is named, because it is the rarer one. */
export const TimeLeft = ({ row }: { readonly row: Row }) => {
  const { t } = useTranslation('common');
  const { inside } = useFormat();
  const clock = nextClock(row.sla);
  const owed = clock === row.sla.respond && clock.state !== 'none';
  return <SlaBar clock={clock} note={owed ? inside(t('sla.respond')) : undefined} />;
};

const cells: Readonly<Record<ColumnId, (row: Row) => ReactNode>> = {
  caller: ({ callerId }) => <NameCell personId={callerId} />,
  service: ({ serviceId, categoryId, subcategoryId }) => (
    <ServiceCell serviceId={serviceId} categoryId={categoryId} subcategoryId={subcategoryId} />
  ),
  location: ({ location }) => <span className={text['truncate']}>{location}</span>,
  assigned: ({ assigneeId, groupId }) => <AssignedCell assigneeId={assigneeId} groupId={groupId} />,
  state: ({ kind, phase, state, stateDetail }) =>
    phase === null ? <State state={state} detail={stateDetail} /> : <Phase kind={kind} phase={phase} state={state} />,
  timeLeft: (row) => <TimeLeft row={row} />,
  opened: ({ openedAt }) => <Ago at={openedAt} />,
  updated: ({ updatedAt }) => <Ago at={updatedAt} />,
};

interface RowCellsProps {
  readonly row: Row;
  readonly unread: boolean;
  readonly columns: readonly { readonly id: ColumnId }[];
}

/** Everything in a row but its check box. */
export const RowCells = memo(({ row, unread, columns }: RowCellsProps) => (
  <>
    <span role="gridcell" className={styles['priority']}>
      <Priority priority={row.priority} />
    </span>
    <span role="gridcell" className={styles['number']}>
      {row.number}
    </span>
    <span
      role="gridcell"
      className={styles['title']}
      data-unread={unread || undefined}
      data-marked={row.knownError || undefined}
    >
      {row.major ? <MajorMark status={row.major} /> : row.tags.includes(MAJOR) && <TagMark tag={MAJOR} />}
      <span className={text['truncate']} data-words title={row.shortDescription}>
        {row.shortDescription}
      </span>
      {row.knownError && <KnownErrorMark />}
      {row.tags
        .filter((tag) => tag !== MAJOR)
        .map((tag) => (
          <TagMark key={tag} tag={tag} />
        ))}
    </span>
    {columns.map(({ id }) => (
      <span key={id} role="gridcell" className={styles['cell']} data-column={id}>
        {cells[id](row)}
        {id === 'updated' && <Unsent count={row.unsent} />}
      </span>
    ))}
  </>
));
