import type { UnknownAction } from '@reduxjs/toolkit';
import { inOrder, isPending } from '../command-line';
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

export const outboxReducer = (state: OutboxState = nothing, action: UnknownAction): OutboxState => {
  if (dataCleared.match(action)) return nothing;
  if (!reported.match(action) || !action.payload.outbox) return state;
  const { put, remove } = action.payload.outbox;
  const byId = new Map(state.items.map((item) => [item.envelope.id, item]));
  for (const item of put) byId.set(item.envelope.id, item);
  for (const id of remove) byId.delete(id);
  const items = inOrder([...byId.values()]);
  return { items, pending: pendingOf(items) };
};
