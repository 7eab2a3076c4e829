// Runs commands through the domain as a device would, for tests.
import { decide } from '@shared/domain/command';
import { type ArgsOf, type CommandName, commandNamed } from '@shared/domain/commands/registry';
import type { Decision, Stamp } from '@shared/domain/decision';
import type { Packet } from '@shared/domain/handoff';
import type { World } from '@shared/domain/settings';
import type { Ticket } from '@shared/domain/ticket';
import { personNamed, world as testWorld } from './settings';

export const START = Date.parse('2026-03-02T08:00Z');

/** A valid UUIDv7 whose order is that of `n`. */
export const commandId = (n: number): string => `01920000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;

export const stampOf = (who: string, n: number, over: Partial<Stamp> = {}): Stamp => ({
  commandId: commandId(n),
  actor: personNamed(who),
  deviceId: `device-${who}`,
  at: START + n * 60_000,
  receivedAt: START + n * 60_000,
  batchId: null,
  ...over,
});

export const logArgs = (over: Partial<ArgsOf<'ticket.log.v1'>> = {}): ArgsOf<'ticket.log.v1'> => ({
  shortDescription: 'VPN drops every ten minutes',
  description: '',
  callerId: 'rosa',
  channel: 'phone',
  contact: null,
  serviceId: null,
  categoryId: null,
  subcategoryId: null,
  configurationItem: null,
  location: null,
  affects: null,
  noticedAt: null,
  impact: 2,
  urgency: 2,
  groupId: 'l1',
  assigneeId: null,
  tags: [],
  ...over,
});

export const attempt = <N extends CommandName>(
  ticket: Ticket | null,
  name: N,
  args: ArgsOf<N>,
  stamp: Stamp,
  world: World = testWorld(),
  number = ticket?.number ?? 'INC0000001',
): Decision => decide(commandNamed(name), ticket, { name, ticket: number, args: { ...args } }, stamp, world);

/** @throws when the command is refused: for steps that the test takes for granted. */
export const done = (decision: Decision): Ticket => {
  if (decision.kind !== 'accepted') throw new Error(`not accepted: ${JSON.stringify(decision)}`);
  return decision.ticket;
};

export const refusalOf = (decision: Decision): string | null =>
  decision.kind === 'refused' ? decision.refusal.code : null;

export const logged = (over: Partial<ArgsOf<'ticket.log.v1'>> = {}): Ticket =>
  done(attempt(null, 'ticket.log.v1', logArgs(over), stampOf('ann', 0)));

export const packet = (over: Partial<Packet> = {}): Packet => ({
  summary: 'The tunnel drops every ten minutes',
  tried: ['Reinstalled the client'],
  evidence: ['Drop times 07:44, 07:51'],
  cause: '',
  nextStep: 'Check the idle timer',
  toldCaller: '',
  blocker: 'No access to the gateway',
  ...over,
});
