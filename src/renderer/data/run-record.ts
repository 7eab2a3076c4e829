// The write path of records: decided here and now, painted, handed to the outbox. Beside `runCommand`, the same in small.
import { type RecordArgsOf, type RecordCommandName, recordCommandNamed } from '@shared/domain/commands/records';
import { decideRecord, type RecordDecision } from '@shared/domain/record-command';
import { headOf } from '@shared/domain/record-head';
import type { DeskRecord } from '@shared/domain/records';
import { type Refusal, refuseWith } from '@shared/domain/refusal';
import { newId } from './ids';
import type { RunResult } from './model';
import { ensureRecord, selectRecord } from './records';
import { type RunOptions, waitingItem } from './run-command';
import { runtime } from './runtime';
import { selectMe, selectWorld } from './selectors';
import { reported } from './state/report';
import { submit } from './submit';

const decideHere = (
  name: string,
  id: string,
  args: object,
  commandId: string,
  at: number,
  record: DeskRecord | null,
) => {
  const state = runtime().store.getState();
  const { session } = state;
  const world = selectWorld(state);
  const actor = selectMe(state);
  if (!world || !actor || (session.kind !== 'signedIn' && session.kind !== 'signedOut')) return null;
  const stamp = { commandId, actor, deviceId: session.deviceId, at, receivedAt: at, batchId: null };
  const envelope = { name, ticket: id, args: args as Record<string, unknown> };
  return decideRecord(recordCommandNamed(name), record, envelope, stamp, world);
};

const denied: RecordDecision = { kind: 'refused', refusal: refuseWith('permission.denied') };

/** Would it be refused, and why? `record` is as shown; null for what is not there yet. */
export const canRunRecord = <N extends RecordCommandName>(
  name: N,
  record: DeskRecord | null,
  id: string,
  args: RecordArgsOf<N>,
): Refusal | null => {
  const decision = decideHere(name, id, args, 'preview', Date.now(), record) ?? denied;
  return decision.kind === 'refused' ? decision.refusal : null;
};

/** Painted before this resolves; no network is waited for. `id` of an article comes from `takeNumber('KB')`. */
export const runRecord = async <N extends RecordCommandName>(
  name: N,
  id: string,
  args: RecordArgsOf<N>,
  options: RunOptions = {},
): Promise<RunResult> => {
  await ensureRecord(id);
  const { store } = runtime();
  const at = Date.now();
  const commandId = newId(at);
  const record = selectRecord(store.getState(), id) ?? null;
  const decision = decideHere(name, id, args, commandId, at, record) ?? denied;
  if (decision.kind === 'refused') return { ok: false, refusal: decision.refusal };
  const envelope = {
    id: commandId,
    name,
    ticket: id,
    args: args as Record<string, unknown>,
    at,
    batchId: options.batchId ?? null,
  };
  const submission = { envelope, seen: null, ...(options.order === undefined ? {} : { order: options.order }) };
  const head = headOf(decision.record);
  store.dispatch(
    reported({
      records: { put: head ? [head] : [], remove: [], full: [] },
      outbox: { put: [waitingItem(submission)], remove: [] },
    }),
  );
  submit([submission]);
  return { ok: true, commandId };
};
