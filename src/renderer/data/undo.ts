// Taking back: what has not been sent is withdrawn from the outbox; what has been is answered by a compensating command.
import { type Refusal, refuseWith } from '@shared/domain/refusal';
import { type Row, rowOf } from '@shared/domain/row';
import { newId } from './ids';
import type { OutboxItem } from './model';
import { isLookingBack } from './past/address';
import { runCommand } from './run-command';
import { runtime } from './runtime';
import { selectOutbox, selectPending, selectShown } from './selectors';
import { reported } from './state/report';
import { submitted } from './submit';

export type UndoTarget = { readonly commandId: string } | { readonly batchId: string };

export interface UndoResult {
  /** Never left this device. */
  readonly withdrawn: readonly string[];
  /** Taken back by a command of its own. */
  readonly reversed: readonly string[];
  readonly refused: readonly { readonly commandId: string; readonly number: string; readonly refusal: Refusal }[];
}

const isTarget =
  (target: UndoTarget) =>
  ({ envelope, from }: OutboxItem): boolean =>
    'commandId' in target
      ? envelope.id === target.commandId
      : from === undefined && envelope.batchId === target.batchId;

/** Painted at once; the worker says the same a moment later. */
const paintWithout = (items: readonly OutboxItem[], gone: readonly string[]): void => {
  const { store } = runtime();
  store.dispatch(reported({ outbox: { put: [], remove: gone } }));
  const put: Row[] = [];
  const remove: string[] = [];
  for (const { envelope } of items.filter((item) => gone.includes(item.envelope.id))) {
    const state = store.getState();
    const shown = selectShown(state, envelope.ticket);
    if (!shown) continue;
    const unsent = selectPending(state, envelope.ticket).filter((item) => item.status !== 'accepted').length;
    if (shown.folded.ticket) put.push(rowOf(shown.folded.ticket, shown.world.settings, unsent));
    else remove.push(envelope.ticket);
  }
  store.dispatch(reported({ rows: { put, remove } }));
};

export const undo = async (target: UndoTarget): Promise<UndoResult> => {
  await submitted();
  if (isLookingBack()) {
    const refused = { commandId: '', number: '', refusal: refuseWith('past.readOnly') };
    return { withdrawn: [], reversed: [], refused: [refused] };
  }
  const { store, backend } = runtime();
  const items = selectOutbox(store.getState()).filter(isTarget(target));
  const waiting = items.filter((item) => item.status === 'waiting' && !item.from).map((item) => item.envelope.id);
  const withdrawn = waiting.length > 0 ? await backend.withdraw(waiting) : [];
  if (withdrawn.length > 0) paintWithout(items, withdrawn);
  const batchId = newId();
  const reversed: string[] = [];
  const refused: { commandId: string; number: string; refusal: Refusal }[] = [];
  // The newest first: of two changes of one field, the later one stands on the earlier.
  for (const { envelope, status } of items.toReversed()) {
    if (withdrawn.includes(envelope.id) || status === 'rejected') continue;
    const result = await runCommand('ticket.undo.v1', envelope.ticket, { commandId: envelope.id }, { batchId });
    if (result.ok) reversed.push(envelope.id);
    else refused.push({ commandId: envelope.id, number: envelope.ticket, refusal: result.refusal });
  }
  return { withdrawn, reversed, refused };
};
