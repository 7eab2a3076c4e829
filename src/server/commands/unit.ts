// One command on its way through `execute`: who, when, from where.
import type { Envelope } from '@shared/domain/command';
import type { Actor } from '@shared/domain/person';
import type { Push, SystemStep } from './core';
import { placedAt, type Sync } from './placed';

export interface Unit {
  readonly envelope: Envelope;
  readonly personId: string;
  readonly deviceId: string;
  /** When it was done, by the server's time (`placedAt`); never after `receivedAt`. */
  readonly at: number;
  readonly receivedAt: number;
  /** Set for the desk's own work: role and number are not questioned. */
  readonly trusted: Actor | null;
  /** It is told of after it happened long ago (a seed's history): nobody is written to. */
  readonly historic: boolean;
  /** What its sending tells of the device's clock; null for the desk's own work. */
  readonly sync: Sync | null;
}

/** Placed by the skew of this sync alone, until it is known what earlier ones of the device have told. */
export const unitsOf = ({ personId, deviceId, sentAt, receivedAt, rest, envelopes }: Push): Unit[] =>
  envelopes.map((envelope, n) => {
    // One by one, if need be: only behind the last of them is nothing left.
    const behind = rest === undefined ? undefined : rest + envelopes.length - 1 - n;
    const sync = { sentAt, receivedAt, rest: behind };
    const at = placedAt(envelope.at, envelope.name, sync, null);
    return { envelope, personId, deviceId, at, receivedAt, trusted: null, historic: false, sync };
  });

export const systemUnit = (step: SystemStep, actor: Actor, now: number): Unit => {
  const receivedAt = step.receivedAt ?? now;
  return {
    envelope: step.envelope,
    personId: actor.id,
    deviceId: step.deviceId ?? 'server',
    at: Math.min(step.envelope.at, receivedAt),
    receivedAt,
    trusted: actor,
    historic: step.receivedAt !== undefined,
    sync: null,
  };
};
