import { memo, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { View, ViewQuery } from '@/data/view/query';
import { setAtHand } from '@/ui/at-hand';
import { ColumnHead } from './column-head';
import { tracksOf, useColumns } from './columns';
import { createControls, mountControls, tellAtHand } from './controls';
import { GroupRow } from './group-row';
import { isRow, type Lines, lineKey, linesOf, replacementFor } from './lines';
import { type ListStore, useListPart } from './list-state';
import { TicketRow } from './row';
import styles from './ticket-list.module.css';
import { useWindow } from './use-window';
import { mountedAt, topOf } from './window';

/** px, as row.module.css draws them. */
const HEIGHTS = { row: 30, head: 28 };
const NARROW_HEIGHTS = { row: 56, head: 28 };

interface TicketListProps {
  readonly label: string;
  readonly view: View;
  readonly query: ViewQuery;
  readonly store: ListStore;
  /** Two-line rows. */
  readonly narrow: boolean;
  readonly onSort: (sort: ViewQuery['sort']) => void;
  readonly onOpen: (number: string) => void;
  readonly onEndNear: () => void;
}

/** Keeps what is being looked at where it is on the screen while lines come and go around it. */
const useFocusThroughChanges = (lines: Lines, store: ListStore, before: React.RefObject<Lines>) => {
  useLayoutEffect(() => {
    const former = before.current;
    before.current = lines;
    const { focused, folded, selected } = store.get();
    const gone = [...selected].filter((number) => !lines.indexOf.has(number));
    if (gone.length > 0 && former !== lines)
      store.set({ selected: new Set([...selected].filter((n) => lines.indexOf.has(n))) });
    if (store.get().leaving.size > 0) store.set({ leaving: new Set() });
    if (focused === null || lines.indexOf.has(focused)) {
      if (focused === null) store.set({ focused: replacementFor(lines, 0, folded) });
    } else store.set({ focused: replacementFor(lines, former.indexOf.get(focused) ?? 0, folded) });
  }, [lines, store, before]);
  // Whoever showed tickets before takes its own back first: effects of what leaves run before those of what comes.
  useEffect(() => tellAtHand(store, lines), [lines, store]);
};

export const TicketList = memo((props: TicketListProps) => {
  const { label, view, query, store, narrow, onSort, onOpen, onEndNear } = props;
  const { t } = useTranslation('queue');
  const columns = useColumns();
  const folded = useListPart(store, (state) => state.folded);
  const focused = useListPart(store, (state) => state.focused);
  const lines = useMemo(() => linesOf(view, folded), [view, folded]);
  const latest = useRef(lines);
  const scroller = useRef<HTMLDivElement>(null);
  const heights = narrow ? NARROW_HEIGHTS : HEIGHTS;
  const focusedIndex = focused === null ? undefined : lines.indexOf.get(focused);
  const { shown, reveal } = useWindow(scroller, lines, heights, store.get().scrollTop, (scrollTop) =>
    store.set({ scrollTop }),
  );

  const steps = useRef({ onOpen, numbers: view.numbers });
  steps.current = { onOpen, numbers: view.numbers };
  const controls = useMemo(
    () =>
      createControls({
        store,
        lines: () => latest.current,
        numbers: () => steps.current.numbers,
        reveal,
        elementOf: (key) => scroller.current?.querySelector<HTMLElement>(`[data-line="${CSS.escape(key)}"]`) ?? null,
        openTicket: (number) => steps.current.onOpen(number),
      }),
    [store, reveal],
  );
  useEffect(() => mountControls(controls), [controls]);
  // Without rows no key may mean a ticket that nobody sees.
  useEffect(() => () => setAtHand(null), []);
  useFocusThroughChanges(lines, store, latest);
  // Who opens a list wants to move in it; who is typing goes on typing.
  useLayoutEffect(() => {
    const { focused: key } = store.get();
    const busy = document.activeElement?.closest('input, textarea, [role="dialog"], [role="menu"]');
    if (key !== null && !busy) controls.focus(key);
  }, [store, controls]);
  // The row that had the browser's focus is gone: its place is taken, and so is the focus.
  useLayoutEffect(() => {
    const { focused: key } = store.get();
    if (key !== null && lines.all.length > 0 && document.activeElement === document.body) controls.focus(key);
  }, [lines, store, controls]);

  useEffect(() => {
    if (shown.to > lines.all.length - 40) onEndNear();
  }, [shown.to, lines, onEndNear]);

  const tracks = tracksOf(columns);
  return (
    <div
      className={styles['grid']}
      role="grid"
      aria-label={label}
      aria-rowcount={lines.all.length + 1}
      aria-multiselectable="true"
      style={{ '--tracks-narrow': tracks.narrow, '--tracks-wide': tracks.wide }}
    >
      {!narrow && (
        <ColumnHead
          columns={columns}
          sort={query.sort}
          onSort={onSort}
          rowCount={view.numbers.length}
          store={store}
          controls={controls}
        />
      )}
      <div ref={scroller} className={styles['scroller']} role="rowgroup" tabIndex={focused === null ? 0 : -1}>
        <div
          className={styles['inside']}
          style={{ height: topOf(lines, heights, lines.all.length) }}
          role="presentation"
        >
          {mountedAt(shown, focusedIndex, lines.all.length).map((index) => {
            const line = lines.all[index];
            if (line === undefined) return null;
            const shared = { top: topOf(lines, heights, index), rowIndex: index + 2, store, controls };
            return isRow(line) ? (
              <TicketRow key={line} number={line} narrow={narrow} columns={columns} {...shared} />
            ) : (
              <GroupRow
                key={lineKey(line)}
                group={line}
                by={query.group ?? 'sla'}
                columnCount={columns.length + 4}
                stuck={index === shown.stuck}
                first={view.numbers[line.start]}
                {...shared}
              />
            );
          })}
        </div>
        <p className={styles['end']} role="presentation">
          {view.total > view.numbers.length ? t('list.more', { count: view.total - view.numbers.length }) : null}
        </p>
      </div>
    </div>
  );
});
