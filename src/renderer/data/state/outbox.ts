import type { UnknownAction } from '@reduxjs/toolkit';
import { inOrder, isPending, placeOf } from '../command-line';
import type { OutboxItem } from '../model';
import { dataCleared, reported } from './report';

export interface OutboxState {
  /** In the order in which they are sent. */
  readonly items: readonly OutboxItem[];
  /** What is folded onto each ticket, in order. */
  readonly pending: ReadonlyMap<string, readonly OutboxItem[]>;
}

const nothing: OutboxState = { items: [], pending: new Map() };

const pendingOf = (items: readonly OutboxItem[]): OutboxState['pending'] => {
  const pending = new Map<string, OutboxItem[]>();
  for (const item of items) {
    if (!isPending(item)) continue;
    const line = pending.get(item.envelope.ticket);
    if (line) line.push(item);
    else pending.set(item.envelope.ticket, [item]);
  }
  return pending;
};

/** Commands behind all others, as they are when somebody has just made them. Null: some belong in between. */
const appended = (state: OutboxState, put: readonly OutboxItem[]): OutboxState | null => {
  const last = state.items.at(-1);
  let end = last ? placeOf(last) : '';
  for (const item of put) {
    if (placeOf(item) <= end) return null;
    end = placeOf(item);
  }
  const pending = new Map(state.pending);
  for (const item of put) {
    const { ticket } = item.envelope;
    if (isPending(item)) pending.set(ticket, [...(pending.get(ticket) ?? []), item]);
  }
  return { items: [...state.items, ...put], pending };
};

export const outboxReducer = (state: OutboxState = nothing, action: UnknownAction): OutboxState => {
  if (dataCleared.match(action)) return nothing;
  if (!reported.match(action) || !action.payload.outbox) return state;
  const { put, remove } = action.payload.outbox;
  if (put.length + remove.length === 0) return state;
  const longer = remove.length === 0 ? appended(state, put) : null;
  if (longer) return longer;
  const byId = new Map(state.items.map((item) => [item.envelope.id, item]));
  for (const item of put) byId.set(item.envelope.id, item);
  for (const id of remove) byId.delete(id);
  const items = inOrder([...byId.values()]);
  return { items, pending: pendingOf(items) };
};
