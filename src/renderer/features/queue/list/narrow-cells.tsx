import type { Row } from '@shared/domain/row';
import { IconCloudUp } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { KnownErrorMark, PhaseLabel } from '@/ui/phase-label';
import { PriorityBadge } from '@/ui/priority-badge';
import { StateLabel } from '@/ui/state-icon';
import { MAJOR, MajorMark, TagMark } from '@/ui/tag';
import text from '@/ui/text.module.css';
import { usePersonName, useServiceName } from './names';
import styles from './row.module.css';
import { TimeLeft } from './row-cells';

interface NarrowCellsProps {
  readonly row: Row;
  readonly unread: boolean;
}

/** Two lines: what it is, and below it who and where it stands. */
export const NarrowCells = memo(({ row, unread }: NarrowCellsProps) => {
  const { t } = useTranslation('queue');
  const caller = usePersonName(row.callerId);
  const service = useServiceName(row.serviceId);
  return (
    <>
      <span role="gridcell" className={styles['priority']}>
        <PriorityBadge priority={row.priority} />
      </span>
      <span role="gridcell" className={styles['two']}>
        <span className={styles['title']} data-unread={unread || undefined}>
          {row.major ? <MajorMark status={row.major} /> : row.tags.includes(MAJOR) && <TagMark tag={MAJOR} />}
          <span className={text['truncate']} data-words>
            {row.shortDescription}
          </span>
          {row.knownError && <KnownErrorMark />}
          {row.tags
            .filter((tag) => tag !== MAJOR)
            .map((tag) => (
              <TagMark key={tag} tag={tag} />
            ))}
        </span>
        <span className={styles['below']}>
          <span className={styles['number']}>{row.number}</span>
          <span className={text['truncate']}>{caller}</span>
          <span className={text['truncate']}>{service}</span>
          {row.phase === null ? (
            <StateLabel state={row.state} detail={row.stateDetail} />
          ) : (
            <PhaseLabel kind={row.kind} phase={row.phase} state={row.state} />
          )}
        </span>
      </span>
      <span role="gridcell" className={styles['right']}>
        <TimeLeft row={row} />
        {row.unsent > 0 && (
          <span className={styles['unsent']}>
            <IconCloudUp size={13} stroke={1.8} aria-hidden="true" />
            {t('row.unsent', { count: row.unsent })}
          </span>
        )}
      </span>
    </>
  );
});
