// The rows that concern whoever sits here: theirs, watched, handed over, waiting for their word, promised by them. Chunks
// that did not change are not looked through again.
import { createSelector } from '@reduxjs/toolkit';
import type { Actor } from '@shared/domain/person';
import { keeperOf, PROMISE_WARNING } from '@shared/domain/promise';
import type { Row, RowPromise } from '@shared/domain/row';
import { shallowEqual, useSelector } from 'react-redux';
import type { Chunk } from './rows';
import { selectMe } from './selectors';
import type { DeskRootState } from './store';

export const concerns = (row: Row, { id, groupIds }: Actor): boolean =>
  row.assigneeId === id ||
  row.watchers.includes(id) ||
  row.awaits.includes(id) ||
  row.lastHop?.by === id ||
  (row.handoff !== null && (row.handoff.by === id || groupIds.includes(row.handoff.toGroupId))) ||
  row.promises.some(({ by }) => by === id);

interface InChunk {
  readonly me: Actor;
  readonly rows: readonly Row[];
}
const known = new WeakMap<Chunk, InChunk>();

const inChunk = (chunk: Chunk, me: Actor): readonly Row[] => {
  const before = known.get(chunk);
  if (before?.me === me) return before.rows;
  const rows = chunk.filter((row) => concerns(row, me));
  known.set(chunk, { me, rows });
  return rows;
};

const NOTHING: readonly Row[] = [];

export const selectMine = createSelector(
  (state: DeskRootState) => state.tickets.rows.chunks,
  selectMe,
  (chunks, me): readonly Row[] => (me === null ? NOTHING : chunks.flatMap((chunk) => inChunk(chunk, me))),
);

/** In the order of their numbers. */
export const useMine = (): readonly Row[] => useSelector(selectMine, shallowEqual);

export interface MyPromise {
  readonly row: Row;
  readonly promise: RowPromise;
}

/** Those that this person has to keep, the earliest first. */
export const promisesOf = (rows: readonly Row[], personId: string): MyPromise[] =>
  rows
    .flatMap((row) => row.promises.map((promise) => ({ row, promise })))
    .filter(({ row, promise }) => keeperOf(row, promise) === personId)
    .sort((a, b) => a.promise.at - b.promise.at);

/** It is time, or will be in ten minutes. */
export const isDue = ({ promise }: MyPromise, now: number): boolean => promise.at - now <= PROMISE_WARNING;
