// The one write path. A command is decided here and now by the domain's own rules, painted in the same frame, and handed
// to the outbox; nobody waits for a network.
import { decide, type Envelope } from '@shared/domain/command';
import { type ArgsOf, type CommandName, commandNamed, commands } from '@shared/domain/commands/registry';
import type { Decision } from '@shared/domain/decision';
import { type Refusal, refuseWith } from '@shared/domain/refusal';
import { rowOf } from '@shared/domain/row';
import type { Ticket } from '@shared/domain/ticket';
import type { Submission } from './backend';
import { newId } from './ids';
import type { OutboxItem, RunResult } from './model';
import { isLookingBack } from './past/address';
import { runtime } from './runtime';
import { selectMe, selectPending, selectShown, selectWorld } from './selectors';
import { reported } from './state/report';
import { submit } from './submit';
import { ensureLoaded, missingFrom } from './ticket-cache';

export interface RunOptions {
  readonly batchId?: string;
  /** Its place in the outbox, when it takes that of a rejected one. */
  readonly order?: string;
}

/** Would it be refused, and why? For `enabled`; `ticket` is null for commands that make one, under `number`. */
export const canRun = <N extends CommandName>(
  name: N,
  ticket: Ticket | null,
  args: ArgsOf<N>,
  number = ticket?.number ?? '',
): Refusal | null => {
  const state = runtime().store.getState();
  const world = selectWorld(state);
  const actor = selectMe(state);
  const command = commandNamed(name);
  // Who looks at the past may do nothing there: what asks this shows itself without a way to change anything.
  if (!world || !actor || !command || isLookingBack()) return refuseWith('permission.denied');
  const now = Date.now();
  const stamp = { commandId: 'preview', actor, deviceId: 'preview', at: now, receivedAt: now, batchId: null };
  const known = args as never;
  if (command.kind === 'create') {
    return command.allow(actor, world, known)
      ? command.refuse(ticket, known, world, stamp, number)
      : refuseWith('permission.denied');
  }
  if (!ticket) return refuseWith('ticket.missing');
  return command.allow(actor, ticket, world, known)
    ? command.refuse(ticket, known, world, stamp)
    : refuseWith('permission.denied');
};

/** A command as the outbox shows it from the first moment on. */
export const waitingItem = ({ envelope, seen, order }: Submission): OutboxItem => ({
  envelope,
  status: 'waiting',
  refusal: null,
  acceptedVersion: null,
  answeredAt: null,
  choice: null,
  seen,
  ...(order === undefined ? {} : { order }),
});

interface Prepared {
  readonly submission: Submission;
  readonly ticket: Ticket;
}

const prepare = <N extends CommandName>(
  name: N,
  number: string,
  args: ArgsOf<N>,
  options: RunOptions,
): Prepared | Refusal => {
  if (isLookingBack()) return refuseWith('past.readOnly');
  const state = runtime().store.getState();
  const world = selectWorld(state);
  const actor = selectMe(state);
  if (!world || !actor || (state.session.kind !== 'signedIn' && state.session.kind !== 'signedOut')) {
    return refuseWith('permission.denied');
  }
  const seen = selectShown(state, number)?.folded.ticket ?? null;
  const at = Date.now();
  const envelope: Envelope = {
    id: newId(at),
    name,
    ticket: number,
    args: args as Envelope['args'],
    at,
    batchId: options.batchId ?? null,
  };
  const stamp = {
    commandId: envelope.id,
    actor,
    deviceId: state.session.deviceId,
    at,
    receivedAt: at,
    batchId: envelope.batchId,
  };
  const decision: Decision = decide(commandNamed(name), seen, envelope, stamp, world);
  if (decision.kind === 'refused') return decision.refusal;
  return {
    submission: { envelope, seen, ...(options.order === undefined ? {} : { order: options.order }) },
    ticket: decision.ticket,
  };
};

const isRefusal = (result: Prepared | Refusal): result is Refusal => 'code' in result;

const paint = (prepared: readonly Prepared[]): void => {
  const { store } = runtime();
  const state = store.getState();
  const settings = selectWorld(state)?.settings;
  if (!settings) return;
  store.dispatch(
    reported({
      rows: {
        put: prepared.map(({ ticket, submission }) =>
          rowOf(ticket, settings, unsentOn(submission.envelope.ticket) + 1),
        ),
        remove: [],
      },
      tickets: prepared.flatMap(({ ticket }) => missingFrom(ticket.number)),
      outbox: { put: prepared.map(({ submission }) => waitingItem(submission)), remove: [] },
    }),
  );
};

const unsentOn = (number: string): number =>
  selectPending(runtime().store.getState(), number).filter((item) => item.status !== 'accepted').length;

/** Painted before this returns, if the ticket is loaded; else as soon as the worker has handed it over. */
export const runCommand = async <N extends CommandName>(
  name: N,
  number: string,
  args: ArgsOf<N>,
  options: RunOptions = {},
): Promise<RunResult> => {
  if (commands[name].kind === 'change' && missingFrom(number).length > 0) await ensureLoaded([number]);
  const prepared = prepare(name, number, args, options);
  if (isRefusal(prepared)) return { ok: false, refusal: prepared };
  paint([prepared]);
  submit([prepared.submission]);
  // The worker tells the page of tickets that it has handed over: a new one has to be asked for, or stays unsent here.
  if (commands[name].kind === 'create') void ensureLoaded([number]);
  return { ok: true, commandId: prepared.submission.envelope.id };
};

export interface BatchResult {
  readonly batchId: string;
  readonly done: readonly { readonly number: string; readonly commandId: string }[];
  readonly refused: readonly { readonly number: string; readonly refusal: Refusal }[];
}

/**
 * One command for each ticket, painted together and undone together. What one ticket refuses does not stop the others.
 * `batchId`: that of what was begun before, where this is a part of it.
 */
export const runBatch = async <N extends CommandName>(
  name: N,
  numbers: readonly string[],
  argsFor: (ticket: Ticket) => ArgsOf<N>,
  batchId: string = newId(),
): Promise<BatchResult> => {
  const unknown = numbers.filter((number) => missingFrom(number).length > 0);
  if (unknown.length > 0) await ensureLoaded(unknown);
  const prepared: Prepared[] = [];
  const refused: { number: string; refusal: Refusal }[] = [];
  for (const number of numbers) {
    const ticket = selectShown(runtime().store.getState(), number)?.folded.ticket;
    const result = ticket ? prepare(name, number, argsFor(ticket), { batchId }) : refuseWith('ticket.missing');
    if (isRefusal(result)) refused.push({ number, refusal: result });
    else prepared.push(result);
  }
  if (prepared.length > 0) {
    paint(prepared);
    submit(prepared.map(({ submission }) => submission));
  }
  const done = prepared.map(({ submission: { envelope } }) => ({ number: envelope.ticket, commandId: envelope.id }));
  return { batchId, done, refused };
};
