// What rules and warnings have told a person, read from the rows of tickets that are not closed: there is no second store.
import { createSelector } from '@reduxjs/toolkit';
import { PROMISE_WARNING } from '@shared/domain/promise';
import type { Row } from '@shared/domain/row';
import type { RowTold } from '@shared/domain/row-told';
import { useMemo } from 'react';
import { shallowEqual, useSelector } from 'react-redux';
import { isDue, type MyPromise, promisesOf, useMine } from './mine';
import type { Chunk } from './rows';
import { selectMe } from './selectors';
import type { DeskRootState } from './store';

export interface Told {
  /** Of one telling; what read marks are kept by. */
  readonly key: string;
  readonly row: Row;
  readonly rule: string;
  readonly name: string;
  readonly at: number;
}

const toldKey = (number: string, { rule, at }: Pick<RowTold, 'rule' | 'at'>): string => `${number} ${rule} ${at}`;

const toldOn = (row: Row, personId: string): Told[] =>
  row.told
    .filter(({ to }) => to.includes(personId))
    .map((told) => ({ key: toldKey(row.number, told), row, rule: told.rule, name: told.name, at: told.at }));

interface InChunk {
  readonly personId: string;
  readonly told: readonly Told[];
}
const known = new WeakMap<Chunk, InChunk>();

const inChunk = (chunk: Chunk, personId: string): readonly Told[] => {
  const before = known.get(chunk);
  if (before?.personId === personId) return before.told;
  const told = chunk.flatMap((row) => (row.told.length === 0 ? [] : toldOn(row, personId)));
  known.set(chunk, { personId, told });
  return told;
};

/** Newest first. */
export const toldIn = (chunks: readonly Chunk[], personId: string): readonly Told[] =>
  chunks.flatMap((chunk) => inChunk(chunk, personId)).sort((a, b) => b.at - a.at);

const NOTHING: readonly Told[] = [];

const selectTold = createSelector(
  (state: DeskRootState) => state.tickets.rows.chunks,
  (state: DeskRootState) => selectMe(state)?.id ?? null,
  (chunks, personId) => (personId === null ? NOTHING : toldIn(chunks, personId)),
);

/** Of a promise that it is due: told once for the time that was promised. */
export const toldOfPromise = ({ row, promise }: MyPromise): Told => ({
  key: `${row.number} promise:${promise.id}`,
  row,
  rule: 'promise',
  name: promise.text,
  at: promise.at - PROMISE_WARNING,
});

/** @param now epoch ms, as fine as promises are to be told of */
export const useTold = (now: number): readonly Told[] => {
  const told = useSelector(selectTold, shallowEqual);
  const personId = useSelector((state: DeskRootState) => selectMe(state)?.id ?? null);
  const mine = useMine();
  const due = useMemo(
    () =>
      personId === null
        ? []
        : promisesOf(mine, personId)
            .filter((each) => isDue(each, now))
            .map(toldOfPromise),
    [mine, personId, now],
  );
  return useMemo(() => (due.length === 0 ? told : [...due, ...told].sort((a, b) => b.at - a.at)), [due, told]);
};
