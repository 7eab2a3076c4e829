import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SortKey, ViewQuery } from '@/data/view/query';
import { CheckBox } from '@/ui/check-box';
import type { ColumnId } from './columns';
import type { ListControls } from './controls';
import { type ListStore, useListPart } from './list-state';
import styles from './row.module.css';

type Sort = ViewQuery['sort'];

interface HeadCellProps {
  readonly label: string;
  readonly short?: string;
  readonly by: SortKey | null;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  readonly column?: ColumnId | 'priority' | 'number' | 'title';
}

const HeadCell = ({ label, short, by, sort, onSort, column }: HeadCellProps) => {
  const on = by !== null && sort.by === by;
  const Arrow = sort.descending ? IconChevronUp : IconChevronDown;
  return (
    <span
      role="columnheader"
      className={column === 'priority' ? styles['priority'] : undefined}
      data-column={column}
      aria-sort={on ? (sort.descending ? 'descending' : 'ascending') : 'none'}
    >
      {by === null ? (
        label
      ) : (
        <button
          type="button"
          title={short && label}
          aria-label={short && label}
          onClick={() => onSort({ by, descending: on ? !sort.descending : by === 'updated' || by === 'opened' })}
        >
          {short ?? label}
          {on && !short && <Arrow size={11} aria-hidden="true" />}
        </button>
      )}
    </span>
  );
};

interface ColumnHeadProps {
  readonly columns: readonly { readonly id: ColumnId; readonly sort: SortKey | null }[];
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  readonly rowCount: number;
  readonly store: ListStore;
  readonly controls: ListControls;
}

export const ColumnHead = memo(({ columns, sort, onSort, rowCount, store, controls }: ColumnHeadProps) => {
  const { t } = useTranslation('queue');
  const chosen = useListPart(store, (state) => state.selected.size);
  const all = chosen > 0 && chosen >= rowCount;
  const cell = { sort, onSort };
  return (
    <div role="row" className={styles['head']} aria-rowindex={1}>
      <span role="columnheader" className={styles['check']}>
        <CheckBox
          checked={all}
          indeterminate={chosen > 0 && !all}
          onChange={() => (all ? controls.clearSelection() : controls.selectAll())}
          aria-label={t('column.selectAll')}
        />
      </span>
      <HeadCell
        {...cell}
        label={t('column.priority')}
        short={t('column.priorityShort')}
        by="priority"
        column="priority"
      />
      <HeadCell {...cell} label={t('column.number')} by="number" column="number" />
      <HeadCell {...cell} label={t('column.title')} by="title" column="title" />
      {columns.map(({ id, sort: by }) => (
        <HeadCell key={id} {...cell} label={t(`column.${id}`)} by={by} column={id} />
      ))}
    </div>
  );
});
