// Articles, macros and word lists on the page: a head of each, and in full those that were opened.
import type { UnknownAction } from '@reduxjs/toolkit';
import type { RecordHead } from '@shared/domain/record-head';
import { dataCleared, type LoadedRecord, reported } from './report';

export interface RecordsState {
  readonly heads: ReadonlyMap<string, RecordHead>;
  /** Least recently arrived first. */
  readonly loaded: ReadonlyMap<string, LoadedRecord>;
}

const MOST_LOADED = 60;

const nothing: RecordsState = { heads: new Map(), loaded: new Map() };

export const recordsReducer = (state: RecordsState = nothing, action: UnknownAction): RecordsState => {
  if (dataCleared.match(action)) return nothing;
  if (!reported.match(action) || !action.payload.records) return state;
  const { put, remove, full } = action.payload.records;
  const heads = put.length + remove.length > 0 ? new Map(state.heads) : state.heads;
  if (heads !== state.heads) {
    for (const head of put) (heads as Map<string, RecordHead>).set(head.id, head);
    for (const id of remove) (heads as Map<string, RecordHead>).delete(id);
  }
  if (full.length === 0) return { ...state, heads };
  const loaded = new Map(state.loaded);
  for (const record of full) {
    loaded.delete(record.id);
    loaded.set(record.id, record);
  }
  for (const id of loaded.keys()) {
    if (loaded.size <= Math.max(MOST_LOADED, full.length)) break;
    loaded.delete(id);
  }
  return { heads, loaded };
};
