// Which tickets belong to a major incident. Either side may know of it first: the parent has `child` links, a child has a
// `parent`, and what was linked on another device may have reached this one from one side alone.
import type { Row } from '@shared/domain/row';
import type { Ticket } from '@shared/domain/ticket';
import { shallowEqual, useSelector } from 'react-redux';
import type { Chunk, RowTable } from '@/data/rows';
import { selectRow } from '@/data/selectors';
import type { DeskRootState } from '@/data/store';

export interface Child {
  readonly number: string;
  /** Undefined: it is not on this device. */
  readonly row: Row | undefined;
}

const withParent = new WeakMap<Chunk, readonly Row[]>();

const belonging = (chunk: Chunk): readonly Row[] => {
  const known = withParent.get(chunk);
  if (known) return known;
  const found = chunk.filter((row) => row.parent !== null);
  withParent.set(chunk, found);
  return found;
};

export const childNumbersOf = (ticket: Pick<Ticket, 'number' | 'links'>, table: RowTable): string[] => {
  const linked = ticket.links.flatMap(({ kind, to }) => (kind === 'child' ? [to] : []));
  const saying = table.chunks.flatMap((chunk) =>
    belonging(chunk).flatMap(({ number, parent }) => (parent === ticket.number ? [number] : [])),
  );
  return [...new Set([...linked, ...saying])];
};

export const isActiveRow = (row: Row | undefined): boolean =>
  row !== undefined && (row.state === 'new' || row.state === 'inProgress' || row.state === 'onHold');

const rank = ({ row }: Child): number => (row === undefined ? 2 : isActiveRow(row) ? 0 : 1);

/** Active ones first, the newest of them on top; then what is over; then what is not here. */
export const inOrder = (children: readonly Child[]): Child[] =>
  [...children].sort((a, b) => rank(a) - rank(b) || (b.row?.openedAt ?? 0) - (a.row?.openedAt ?? 0));

export const useChildren = (ticket: Ticket): readonly Child[] => {
  const numbers = useSelector((state: DeskRootState) => childNumbersOf(ticket, state.tickets.rows), shallowEqual);
  const rows = useSelector((state: DeskRootState) => numbers.map((number) => selectRow(state, number)), shallowEqual);
  return inOrder(numbers.map((number, at) => ({ number, row: rows[at] })));
};
