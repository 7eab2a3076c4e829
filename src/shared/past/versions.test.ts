// The past of a ticket against what it was: commands are run as they are in life, each result is kept, and what is read
// back from the last one must be those.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandId, logArgs, packet, START } from '../../../test/builders/commands';
import { people, personNamed, world as testWorld } from '../../../test/builders/settings';
import { decide } from '../domain/command';
import { type CommandName, commandNamed } from '../domain/commands/registry';
import type { Entry } from '../domain/entry';
import { holdReasons, resolutionCodes } from '../domain/lifecycle';
import type { Ticket } from '../domain/ticket';
import { ticketAt, versionsOf } from './versions';

const world = testWorld();
const NUMBER = 'INC0000001';

interface Did {
  readonly who: string;
  readonly name: CommandName;
  readonly args: Record<string, unknown>;
  /** Since the one before, ms; below zero: made offline, and accepted after it. */
  readonly gap: number;
}

const text = fc.constantFrom('Rebooted', 'Cable swapped', 'See the log');
const level = fc.integer({ min: 1, max: 3 });
const groupId = fc.constantFrom('l1', 'l2', 'hr', null);
const assigneeId = fc.constantFrom('ann', 'bob', 'cem', null);
const seen = fc.record({ groupId, assigneeId });
const one = (name: CommandName, args: fc.Arbitrary<Record<string, unknown>>) =>
  args.map((made) => [name, made] as const);
const nothing = fc.constant({});

const commands = fc.oneof(
  one(
    'ticket.edit.v1',
    fc.record({ location: fc.record({ from: fc.constant(null), to: fc.constantFrom('Mill', 'Tower') }) }),
  ),
  one('ticket.edit.v1', fc.record({ shortDescription: fc.record({ from: text, to: text }) })),
  one(
    'ticket.setImpactUrgency.v1',
    fc.record({ impact: level, urgency: level, seen: fc.record({ impact: level, urgency: level }) }),
  ),
  one('ticket.overridePriority.v1', fc.record({ priority: fc.integer({ min: 1, max: 5 }), reason: text })),
  one('ticket.liftOverride.v1', nothing),
  one('ticket.assign.v1', fc.record({ groupId, assigneeId, seen })),
  one('ticket.take.v1', fc.record({ seen })),
  one('ticket.addNote.v1', fc.record({ text })),
  one('ticket.reply.v1', fc.record({ text })),
  one(
    'ticket.hold.v1',
    fc.record({ reason: fc.constantFrom(...holdReasons), comment: fc.option(text), reply: fc.option(text) }),
  ),
  one('ticket.start.v1', nothing),
  one('ticket.resume.v1', nothing),
  one('ticket.resolve.v1', fc.record({ code: fc.constantFrom(...resolutionCodes), notes: text })),
  one('ticket.reopen.v1', fc.record({ reason: text })),
  one('ticket.close.v1', nothing),
  one(
    'ticket.tag.v1',
    fc.record({ add: fc.array(fc.constantFrom('a', 'b')), remove: fc.array(fc.constantFrom('a', 'b')) }),
  ),
  one('ticket.offerHandoff.v1', fc.record({ toGroupId: groupId, packet: fc.constant(packet()) })),
  one(
    'ticket.acceptHandoff.v1',
    fc.record({ handoff: fc.integer({ min: 0, max: 40 }).map(commandId), forTeam: fc.boolean() }),
  ),
  one('ticket.undo.v1', fc.record({ commandId: fc.integer({ min: 0, max: 40 }).map(commandId) })),
  one('ticket.undo.v1', fc.constant({ commandId: 'the last one' })),
);

const livesWith = (earliest: number) =>
  fc.array(
    fc
      .tuple(fc.constantFrom(...people.map(({ id }) => id)), commands, fc.integer({ min: earliest, max: 200_000 }))
      .map(([who, [name, args], gap]): Did => ({ who, name, args, gap })),
    { minLength: 10, maxLength: 60 },
  );

interface Lived {
  /** Oldest first. */
  readonly tickets: readonly Ticket[];
  readonly entries: readonly Entry[];
}

const liveThrough = (list: readonly Did[]): Lived => {
  const birth: Did = { who: 'ann', name: 'ticket.log.v1', args: logArgs(), gap: 0 };
  const tickets: Ticket[] = [];
  const entries: Entry[] = [];
  let at = START;
  let receivedAt = START;
  let last = '';
  for (const [n, { who, name, args, gap }] of [birth, ...list].entries()) {
    at = Math.max(START, at + gap);
    receivedAt = Math.max(receivedAt + 1, at);
    const id = commandId(n);
    const before = tickets.at(-1) ?? null;
    // Who acts sees what there is; and "the last one" is the last that was accepted.
    const meant = {
      ...args,
      ...('seen' in args && 'groupId' in (args['seen'] as object)
        ? { seen: { groupId: before?.groupId ?? null, assigneeId: before?.assigneeId ?? null } }
        : {}),
      ...(args['commandId'] === 'the last one' ? { commandId: last } : {}),
      ...(name === 'ticket.acceptHandoff.v1' && before?.handoff ? { handoff: before.handoff.id } : {}),
    };
    const stamp = { commandId: id, actor: personNamed(who), deviceId: 'd', at, receivedAt, batchId: null };
    const decision = decide(commandNamed(name), before, { name, ticket: NUMBER, args: meant }, stamp, world);
    if (decision.kind !== 'accepted') continue;
    tickets.push(decision.ticket);
    entries.push(...decision.entries);
    last = id;
  }
  return { tickets, entries };
};

/** What is shown of a ticket; the trail is for undo, which the past has not. */
const shown = ({ trail: _trail, ...rest }: Ticket) => rest;

/** Follows from other changes, and is told approximately where it is older than the trail. */
const told = (ticket: Ticket) => {
  const { lastReplyAt: _r, lastCallerMessageAt: _m, hops: _h, handoff: _o, ...rest } = shown(ticket);
  return rest;
};

const asOf = (tickets: readonly Ticket[], moment: number): Ticket | undefined =>
  tickets.findLast(({ updatedAt }) => updatedAt <= moment);

describe('the past of a ticket', () => {
  it('from its trail alone: exact as far as the trail reaches, and silent beyond', () => {
    let known = 0;
    fc.assert(
      fc.property(livesWith(0), (list) => {
        const { tickets } = liveThrough(list);
        const ticket = tickets.at(-1) as Ticket;
        for (const { updatedAt } of tickets) {
          const found = ticketAt({ ticket, entries: [], whole: false }, updatedAt, world);
          if (found.kind === 'unknown') continue;
          known += 1;
          expect(found.kind === 'ticket' && shown(found.ticket)).toEqual(shown(asOf(tickets, updatedAt) as Ticket));
        }
      }),
      { numRuns: 200 },
    );
    expect(known).toBeGreaterThan(1_000);
  });

  it('with its whole timeline: every version since it was logged, and nothing before', () => {
    fc.assert(
      fc.property(livesWith(-30_000), (list) => {
        const { tickets, entries } = liveThrough(list);
        const ticket = tickets.at(-1) as Ticket;
        const past = versionsOf({ ticket, entries: entries.toReversed(), whole: true }, world);
        expect(past.fromBirth).toBe(true);
        expect(past.versions).toHaveLength(tickets.length);
        for (const { updatedAt } of tickets) {
          const found = ticketAt({ ticket, entries, whole: true }, updatedAt, world);
          expect(found.kind === 'ticket' && told(found.ticket)).toEqual(told(asOf(tickets, updatedAt) as Ticket));
        }
        expect(ticketAt({ ticket, entries, whole: true }, START - 1, world)).toEqual({ kind: 'notYet' });
      }),
      { numRuns: 200 },
    );
  });
});
