// One command on its way through `execute`: who, when, from where.
import type { Envelope } from '@shared/domain/command';
import type { Actor } from '@shared/domain/person';
import type { Push, SystemStep } from './core';

export interface Unit {
  readonly envelope: Envelope;
  readonly personId: string;
  readonly deviceId: string;
  /** Corrected: never after `receivedAt`. */
  readonly at: number;
  readonly receivedAt: number;
  /** Set for the desk's own work: role and number are not questioned. */
  readonly trusted: Actor | null;
  /** It is told of after it happened long ago (a seed's history): nobody is written to. */
  readonly historic: boolean;
}

/** What a device's clock is ahead or behind shows in the moment of sending; nothing was done after we heard of it. */
export const unitsOf = ({ personId, deviceId, sentAt, receivedAt, envelopes }: Push): Unit[] =>
  envelopes.map((envelope) => ({
    envelope,
    personId,
    deviceId,
    at: Math.max(0, Math.min(receivedAt, envelope.at + (receivedAt - sentAt))),
    receivedAt,
    trusted: null,
    historic: false,
  }));

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
  };
};
