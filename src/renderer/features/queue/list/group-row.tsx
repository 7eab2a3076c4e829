import { nextClock, noClock } from '@shared/domain/sla';
import { IconChevronDown } from '@tabler/icons-react';
import { memo, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useRow } from '@/data/use-rows';
import type { GroupKey, ViewGroup } from '@/data/view/query';
import { useSla } from '@/ui/sla-bar';
import { useFormat } from '@/ui/use-format';
import type { ListControls } from './controls';
import { useGroupLabel } from './group-label';
import { type ListStore, useListPart } from './list-state';
import styles from './row.module.css';

interface GroupRowProps {
  readonly group: ViewGroup;
  readonly by: GroupKey;
  readonly top: number;
  readonly rowIndex: number;
  readonly columnCount: number;
  /** Stays at the top while its rows pass below. */
  readonly stuck: boolean;
  /** The ticket of its first row. */
  readonly first: string | undefined;
  readonly store: ListStore;
  readonly controls: ListControls;
}

/** When the first of them runs out. */
const NextDue = ({ number }: { readonly number: string }) => {
  const { t } = useTranslation('queue');
  const row = useRow(number);
  const { words, tone } = useSla(row ? nextClock(row.sla) : noClock);
  if (tone !== 'atRisk') return null;
  return <span className={styles['groupNote']}>{t('list.nextIn', { time: words })}</span>;
};

export const GroupRow = memo((props: GroupRowProps) => {
  const { group, by, top, rowIndex, columnCount, stuck, first, store, controls } = props;
  const key = `group:${group.key}`;
  const label = useGroupLabel(by, group.key);
  const { count } = useFormat();
  const folded = useListPart(store, (state) => state.folded.has(group.key));
  const focused = useListPart(store, (state) => state.focused === key);
  const ref = useRef<HTMLButtonElement>(null);

  useLayoutEffect(() => {
    if (focused && controls.wantsFocus()) ref.current?.focus({ preventScroll: true });
  }, [focused, controls]);

  return (
    <div
      role="row"
      className={styles['group']}
      style={stuck ? undefined : { top }}
      data-stuck={stuck || undefined}
      aria-rowindex={rowIndex}
    >
      <div role="gridcell" aria-colspan={columnCount} style={{ height: '100%' }}>
        <button
          ref={ref}
          type="button"
          tabIndex={focused ? 0 : -1}
          data-line={key}
          aria-expanded={!folded}
          data-region-start={focused || undefined}
          onFocus={() => folded && controls.focusArrived(key)}
          onClick={() => controls.fold(!folded, group.key)}
        >
          <IconChevronDown size={13} className={styles['fold']} data-folded={folded || undefined} aria-hidden="true" />
          <b data-tone={by === 'sla' ? group.key : undefined}>{label}</b>
          <span>{count(group.count)}</span>
          {by === 'sla' && group.key === 'atRisk' && first !== undefined && <NextDue number={first} />}
        </button>
      </div>
    </div>
  );
});
