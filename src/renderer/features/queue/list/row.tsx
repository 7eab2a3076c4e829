import { type MouseEvent, memo, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useUnread } from '@/data/read-marks';
import { useRow } from '@/data/use-rows';
import { CheckBox } from '@/ui/check-box';
import type { ColumnId } from './columns';
import type { ListControls } from './controls';
import { type ListStore, useListPart } from './list-state';
import { NarrowCells } from './narrow-cells';
import styles from './row.module.css';
import { RowCells } from './row-cells';

interface TicketRowProps {
  readonly number: string;
  /** px from the list's start. */
  readonly top: number;
  /** Among all lines, from 1; the column heads are 1. */
  readonly rowIndex: number;
  readonly narrow: boolean;
  readonly columns: readonly { readonly id: ColumnId }[];
  readonly store: ListStore;
  readonly controls: ListControls;
}

const isTouch = (event: Event): boolean => event instanceof PointerEvent && event.pointerType === 'touch';

/** One ticket. It follows its own row and its own focus and selection: nothing else makes it render. */
export const TicketRow = memo((props: TicketRowProps) => {
  const { number, top, rowIndex, narrow, columns, store, controls } = props;
  const { t } = useTranslation('queue');
  const row = useRow(number);
  const unread = useUnread(row);
  const focused = useListPart(store, (state) => state.focused === number);
  const selected = useListPart(store, (state) => state.selected.has(number));
  const choosing = useListPart(store, (state) => state.selected.size > 0);
  const leaving = useListPart(store, (state) => state.leaving.has(number));
  const ref = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    if (focused && controls.wantsFocus()) ref.current?.focus({ preventScroll: true });
  }, [focused, controls]);

  if (!row) return null;
  const onClick = (event: MouseEvent) => {
    if (event.shiftKey) controls.extendTo(number);
    else if (event.metaKey || event.ctrlKey) controls.toggle(number);
    else if (narrow && isTouch(event.nativeEvent)) controls.open(number);
    else controls.focus(number);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list's keys are actions, in one place for all rows
    <div
      ref={ref}
      role="row"
      className={styles['row']}
      style={{ top }}
      tabIndex={focused ? 0 : -1}
      aria-rowindex={rowIndex}
      aria-selected={selected}
      data-line={number}
      data-number={number}
      data-narrow={narrow || undefined}
      data-focused={focused || undefined}
      data-choosing={choosing || undefined}
      data-leaving={leaving || undefined}
      data-region-start={focused || undefined}
      onFocus={() => controls.focusArrived(number)}
      onClick={onClick}
      onDoubleClick={() => controls.open(number)}
      onContextMenu={(event) => {
        // A long press on a touch screen selects: there is no X.
        if (!narrow || !isTouch(event.nativeEvent)) return;
        event.preventDefault();
        controls.toggle(number);
      }}
    >
      <span role="gridcell" className={styles['check']}>
        <CheckBox
          checked={selected}
          onChange={() => controls.toggle(number)}
          onClick={(event) => event.stopPropagation()}
          tabIndex={-1}
          aria-label={t('row.select', { number })}
        />
      </span>
      {narrow ? <NarrowCells row={row} unread={unread} /> : <RowCells row={row} unread={unread} columns={columns} />}
    </div>
  );
});
