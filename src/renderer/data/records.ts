// Reading records: heads for lists, one in full when it is opened. As everywhere: what was pulled, with this device's own
// commands on top.
import { createSelector } from '@reduxjs/toolkit';
import { recordCommandNamed } from '@shared/domain/commands/records';
import { foldRecord } from '@shared/domain/record-command';
import type { ArticleHead, RecordHead } from '@shared/domain/record-head';
import type { DeskRecord, RecordKind, RecordOf } from '@shared/domain/records';
import { useEffect } from 'react';
import { useSelector } from 'react-redux';
import type { OutboxItem } from './model';
import { runtime } from './runtime';
import { selectMe, selectPending, selectWorld } from './selectors';
import { type LoadedRecord, reported } from './state/report';
import type { DeskRootState } from './store';
import { watchOnPage } from './watched';

export type HeadOf<K extends RecordKind> = Extract<RecordHead, { kind: K }>;

const selectHeads = (state: DeskRootState) => state.records.heads;

export const selectArticleHeads = createSelector(selectHeads, (heads): readonly ArticleHead[] =>
  [...heads.values()].filter((head) => head.kind === 'article'),
);

/** All of them, those that were removed too, in the order of their names. */
export const selectRules = createSelector(selectHeads, (heads): readonly HeadOf<'rule'>[] =>
  [...heads.values()].filter((head) => head.kind === 'rule').sort((a, b) => a.name.localeCompare(b.name)),
);

/** Macros and snippets that are there to be used, in the order of their names. */
export const selectMacros = createSelector(selectHeads, (heads): readonly HeadOf<'macro'>[] =>
  [...heads.values()]
    .filter((head) => head.kind === 'macro')
    .filter((macro) => !macro.removed)
    .sort((a, b) => a.name.localeCompare(b.name)),
);

export const selectHead = (state: DeskRootState, id: string): RecordHead | undefined => state.records.heads.get(id);

export const useArticleHeads = (): readonly ArticleHead[] => useSelector(selectArticleHeads);
export const useRules = (): readonly HeadOf<'rule'>[] => useSelector(selectRules);
export const useMacros = (): readonly HeadOf<'macro'>[] => useSelector(selectMacros);
export const useHead = (id: string): RecordHead | undefined =>
  useSelector((state: DeskRootState) => selectHead(state, id));

interface ShownRecord {
  readonly pending: readonly OutboxItem[];
  readonly record: DeskRecord | null;
}
const shownRecords = new WeakMap<LoadedRecord, ShownRecord>();

/** Undefined: not loaded yet. Null: there is none. */
export const selectRecord = (state: DeskRootState, id: string): DeskRecord | null | undefined => {
  const loaded = state.records.loaded.get(id);
  const world = selectWorld(state);
  const actor = selectMe(state);
  const { session } = state;
  if (!loaded || !world || !actor || session.kind === 'starting' || session.kind === 'none') return undefined;
  const pending = selectPending(state, id);
  const known = shownRecords.get(loaded);
  if (known?.pending === pending) return known.record;
  const author = { actor, deviceId: session.deviceId };
  const envelopes = pending.map((item) => item.envelope);
  const record = foldRecord(loaded.pulled, envelopes, author, world, recordCommandNamed);
  shownRecords.set(loaded, { pending, record });
  return record;
};

export const ensureRecord = async (id: string): Promise<DeskRecord | null> => {
  const { store, backend } = runtime();
  const known = selectRecord(store.getState(), id);
  if (known !== undefined) return known;
  store.dispatch(reported({ records: { put: [], remove: [], full: await backend.records([id]) } }));
  return selectRecord(store.getState(), id) ?? null;
};

/** Loads it and follows it while it is shown. Undefined: loading. Null: not here. */
export const useRecord = <K extends RecordKind>(kind: K, id: string): RecordOf<K> | null | undefined => {
  const isLoaded = useSelector((state: DeskRootState) => state.records.loaded.has(id));
  useEffect(() => watchOnPage(id), [id]);
  useEffect(() => {
    if (!isLoaded) void ensureRecord(id);
  }, [id, isLoaded]);
  const record = useSelector((state: DeskRootState) => selectRecord(state, id));
  return record && record.kind !== kind ? null : (record as RecordOf<K> | null | undefined);
};
