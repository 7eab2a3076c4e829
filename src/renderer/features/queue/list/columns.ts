import { useMemo } from 'react';
import type { SortKey } from '@/data/view/query';
import { keptValue } from '../kept';

export const columnIds = [
  'caller',
  'service',
  'location',
  'assigned',
  'state',
  'timeLeft',
  'opened',
  'updated',
] as const;
export type ColumnId = (typeof columnIds)[number];

interface Column {
  readonly id: ColumnId;
  /** CSS track in a list narrower than 1000 px, and in a wider one. */
  readonly tracks: readonly [narrow: string, wide: string];
  /** Null: a list can't be put in its order. */
  readonly sort: SortKey | null;
}

const columns: readonly Column[] = [
  { id: 'caller', tracks: ['92px', '120px'], sort: 'caller' },
  { id: 'service', tracks: ['83px', '184px'], sort: 'service' },
  { id: 'location', tracks: ['92px', '120px'], sort: null },
  { id: 'assigned', tracks: ['84px', '142px'], sort: 'assignee' },
  { id: 'state', tracks: ['97px', '116px'], sort: 'state' },
  { id: 'timeLeft', tracks: ['103px', '132px'], sort: 'timeLeft' },
  { id: 'opened', tracks: ['64px', '72px'], sort: 'opened' },
  { id: 'updated', tracks: ['56px', '70px'], sort: 'updated' },
];

const standard: readonly ColumnId[] = ['caller', 'service', 'assigned', 'state', 'timeLeft', 'updated'];

const chosen = keptValue<readonly ColumnId[]>('firstline.columns', (stored) =>
  Array.isArray(stored) ? columnIds.filter((id) => stored.includes(id)) : standard,
);

/** The columns that a person has chosen, beside priority, number and title, which are always there. */
export const useColumns = (): readonly Column[] => {
  const ids = chosen.use();
  return useMemo(() => columns.filter((column) => ids.includes(column.id)), [ids]);
};

export const toggleColumn = (id: ColumnId): void => {
  const ids = chosen.get();
  chosen.set(
    ids.includes(id)
      ? ids.filter((each) => each !== id)
      : columnIds.filter((each) => each === id || ids.includes(each)),
  );
};

/** `grid-template-columns` for both widths. */
export const tracksOf = (shown: readonly Column[]): { readonly narrow: string; readonly wide: string } => ({
  narrow: ['24px', '24px', '84px', 'minmax(140px, 1fr)', ...shown.map((column) => column.tracks[0])].join(' '),
  wide: ['26px', '26px', '84px', 'minmax(200px, 1fr)', ...shown.map((column) => column.tracks[1])].join(' '),
});
