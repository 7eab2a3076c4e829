// Sends the outbox: strictly in order, the same ids again after a failure, at most one command of a ticket in a batch so
// that a rejection holds back what stands behind it. Our own loop, not RxDB's push: that one can neither hold back a
// document nor take one back.
import { routes } from '@shared/contract/http';
import type { LetterResponse } from '@shared/contract/parcels';
import { Outcome, type PushRequest, type PushResponse, SCHEMA_VERSION } from '@shared/contract/sync';
import { refuseWith } from '@shared/domain/refusal';
import { Id, Instant } from '@shared/domain/values';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { nextToSend, stillToSend } from '../command-line';
import type { OutboxItem } from '../model';
import { sent } from '../outbox-machine';
import { delayAfter } from './back-off';
import type { Reply } from './http';
import type { OutboxStore } from './outbox-store';
import { type KeptParcel, letterRequest, type ParcelBook } from './parcel-book';
import { newSignal } from './signal';

const MOST = 200;

export interface SenderHost {
  readonly outbox: OutboxStore;
  online(): Promise<void>;
  ask<T>(path: string, body: unknown): Promise<Reply<T>>;
  now(): number;
  /** Items whose status changed, for the screen. */
  onChanged(items: readonly OutboxItem[]): void;
  onOutcomes(outcomes: readonly Outcome[]): Promise<void>;
  readonly parcels: Pick<ParcelBook, 'next' | 'answered' | 'delivered'>;
  onStorageTrouble(error: unknown): void;
  /** What could not be written could be now. */
  onStorageWell(): void;
}

export interface Sender {
  /** There may be something to send. */
  poke(): void;
  stop(): void;
}

const Refused = Type.Object({ kind: Type.Literal('rejected'), id: Id, at: Instant });

/** A newer server may refuse for a reason that this version has no words for: refused it is all the same. */
const understood = (outcome: unknown): readonly Outcome[] => {
  if (Value.Check(Outcome, outcome)) return [outcome];
  if (!Value.Check(Refused, outcome)) return [];
  return [{ kind: 'rejected', id: outcome.id, at: outcome.at, refusal: refuseWith('command.refused') }];
};

export const startSender = (host: SenderHost): Sender => {
  const work = newSignal();
  let stopped = false;
  let tries = 0;
  /** Smaller while the server refuses a batch as a whole: the culprit is found one by one. */
  let most = MOST;
  let troubled = false;

  const push = async (wanted: readonly OutboxItem[]): Promise<void> => {
    const batch = await host.outbox.markAttempted(wanted.map(({ envelope }) => envelope.id));
    if (batch.length === 0) return;
    const ids = batch.map(({ envelope }) => envelope.id);
    host.onChanged(batch.map(sent));
    const commands = batch.map(({ envelope }) => envelope);
    const rest = host.outbox.items().filter((item) => stillToSend(item) && !ids.includes(item.envelope.id)).length;
    const request: PushRequest = { schema: SCHEMA_VERSION, sentAt: host.now(), rest, commands };
    const reply = await host.ask<PushResponse>(routes.push, request);
    if (reply.kind === 'ok') {
      const outcomes = reply.body.outcomes.flatMap(understood);
      most = MOST;
      if (outcomes.length > 0) {
        tries = 0;
        return host.onOutcomes(outcomes);
      }
    }
    // As they are by now: another sync may have sent them, and been answered, while this one waited.
    host.onChanged(ids.flatMap((id) => host.outbox.get(id) ?? []));
    if (reply.kind !== 'refused') {
      tries += 1;
      return pause(reply.kind === 'failed' ? reply.after : null);
    }
    if (batch.length > 1) {
      most = 1;
      return;
    }
    // The server can't even read this one: an answer too, or it would stop the line for ever.
    const refusal = refuseWith('args.invalid', { where: '/', why: `HTTP ${reply.status}` });
    await host.onOutcomes(ids.map((id) => ({ kind: 'rejected', id, at: host.now(), refusal })));
  };

  /** What others did comes before what was done here on top of it. */
  const carry = async (parcel: KeptParcel): Promise<void> => {
    const { path, body } = letterRequest(parcel, host.now());
    const reply = await host.ask<LetterResponse>(path, body);
    const outcomes = host.parcels.answered(parcel, reply, (id) => host.outbox.get(id)?.from !== undefined);
    if (outcomes === null) {
      tries += 1;
      return pause(reply.kind === 'failed' ? reply.after : null);
    }
    tries = 0;
    await host.onOutcomes(outcomes);
    await host.parcels.delivered(parcel);
  };

  const pause = (after: number | null): Promise<void> =>
    new Promise((resolve) => setTimeout(resolve, after ?? delayAfter(tries, Math.random())));

  const run = async (): Promise<void> => {
    while (!stopped) {
      await host.online();
      const parcel = host.parcels.next();
      const batch = parcel ? [] : nextToSend(host.outbox.items(), most);
      if (!parcel && batch.length === 0) await work.wait();
      else if (!stopped) {
        try {
          await (parcel ? carry(parcel) : push(batch));
          if (troubled) host.onStorageWell();
          troubled = false;
        } catch (error) {
          troubled = true;
          host.onStorageTrouble(error);
          tries += 1;
          await pause(null);
        }
      }
    }
  };
  void run();

  return {
    poke: () => work.give(),
    stop: () => {
      stopped = true;
      work.give();
    },
  };
};
