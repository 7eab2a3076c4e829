import fc from 'fast-check';
import { Value } from 'typebox/value';
import { describe, expect, it } from 'vitest';
import { commandId, logArgs, packet, START } from '../../../../test/builders/commands';
import { people, personNamed, world as testWorld } from '../../../../test/builders/settings';
import { decide, type Envelope } from '../command';
import { Entry } from '../entry';
import { fold } from '../fold';
import { returnReasons } from '../handoff';
import { holdReasons, isActive, mayFollow, resolutionCodes } from '../lifecycle';
import { priorityOf } from '../priority';
import { promiseOutcomes } from '../promise';
import { same } from '../settle';
import { Ticket } from '../ticket';
import { scopesOfEntry, scopesOfTicket } from '../visibility';
import { type CommandName, commandNamed } from './registry';

const world = testWorld();
const NUMBER = 'INC0000001';

interface Step {
  readonly who: string;
  readonly name: CommandName;
  readonly args: Record<string, unknown>;
  readonly gap: number;
}

const text = fc.constantFrom('Rebooted', 'Cable swapped', 'Which build?', 'See the log');
const level = fc.integer({ min: 1, max: 4 });
const groupId = fc.constantFrom('l1', 'l2', 'hr', 'printco', null);
const assigneeId = fc.constantFrom('ann', 'bob', 'cem', 'val', null);
const earlier = fc.integer({ min: 0, max: 30 }).map(commandId);
const assignment = fc.record({ groupId, assigneeId });
const kinds: fc.Arbitrary<[CommandName, Record<string, unknown>]>[] = [
  fc.tuple(
    fc.constant<CommandName>('ticket.edit.v1'),
    fc.record({ location: fc.record({ from: fc.constant(null), to: fc.constantFrom('Mill Road', 'Tower B') }) }),
  ),
  fc.tuple(
    fc.constant<CommandName>('ticket.edit.v1'),
    fc.record({ categoryId: fc.record({ from: fc.constant(null), to: fc.constantFrom('network', 'hardware', null) }) }),
  ),
  fc.tuple(
    fc.constant<CommandName>('ticket.setImpactUrgency.v1'),
    fc.record({ impact: level, urgency: level, seen: fc.record({ impact: level, urgency: level }) }),
  ),
  fc.tuple(
    fc.constant<CommandName>('ticket.overridePriority.v1'),
    fc.record({ priority: fc.integer({ min: 1, max: 6 }), reason: text }),
  ),
  fc.tuple(fc.constant<CommandName>('ticket.liftOverride.v1'), fc.constant({})),
  fc.tuple(fc.constant<CommandName>('ticket.assign.v1'), fc.record({ groupId, assigneeId, seen: assignment })),
  fc.tuple(fc.constant<CommandName>('ticket.take.v1'), fc.record({ seen: assignment })),
  fc.tuple(
    fc.constantFrom<CommandName>('ticket.addNote.v1', 'ticket.reply.v1', 'ticket.callerWrites.v1'),
    fc.record({ text }),
  ),
  fc.tuple(
    fc.constant<CommandName>('ticket.hold.v1'),
    fc.record({ reason: fc.constantFrom(...holdReasons), comment: fc.option(text), reply: fc.option(text) }),
  ),
  fc.tuple(fc.constantFrom<CommandName>('ticket.start.v1', 'ticket.resume.v1', 'ticket.close.v1'), fc.constant({})),
  fc.tuple(
    fc.constant<CommandName>('ticket.resolve.v1'),
    fc.record({ code: fc.constantFrom(...resolutionCodes), notes: text }),
  ),
  fc.tuple(fc.constant<CommandName>('ticket.reopen.v1'), fc.record({ reason: text })),
  fc.tuple(
    fc.constant<CommandName>('ticket.cancel.v1'),
    fc.record({ reason: fc.constant('duplicate'), duplicateOf: fc.constantFrom(null, 'INC0000002') }),
  ),
  fc.tuple(
    fc.constant<CommandName>('ticket.tag.v1'),
    fc.record({ add: fc.array(fc.constantFrom('a', 'b')), remove: fc.array(fc.constantFrom('a', 'b')) }),
  ),
  fc.tuple(
    fc.constant<CommandName>('ticket.watch.v1'),
    fc.record({ personId: fc.constantFrom('rui', 'bob'), on: fc.boolean() }),
  ),
  fc.tuple(
    fc.constant<CommandName>('ticket.link.v1'),
    fc.record({ kind: fc.constant('related'), to: fc.constantFrom('INC0000002', 'INC0000003'), on: fc.boolean() }),
  ),
  fc.tuple(
    fc.constant<CommandName>('ticket.linkMany.v1'),
    fc.record({
      kind: fc.constantFrom('related', 'child'),
      to: fc.array(fc.constantFrom('INC0000002', 'INC0000003', 'INC0000004'), { minLength: 1, maxLength: 4 }),
      on: fc.boolean(),
    }),
  ),
  fc.tuple(
    fc.constant<CommandName>('ticket.absorb.v1'),
    fc.record({
      from: fc.constantFrom(['INC0000002'], ['INC0000002', 'INC0000003']),
      callers: fc.constantFrom([], ['rui'], ['rosa', 'rui']),
      note: text,
    }),
  ),
  fc.tuple(
    fc.constant<CommandName>('ticket.offerHandoff.v1'),
    fc.record({ toGroupId: groupId, packet: fc.constant(packet()) }),
  ),
  fc.tuple(fc.constant<CommandName>('ticket.acceptHandoff.v1'), fc.record({ handoff: earlier, forTeam: fc.boolean() })),
  fc.tuple(
    fc.constant<CommandName>('ticket.returnHandoff.v1'),
    fc.record({ handoff: earlier, reason: fc.constantFrom(...returnReasons), note: text, forwardTo: groupId }),
  ),
  fc.tuple(
    fc.constant<CommandName>('ticket.attach.v1'),
    fc.record({
      files: fc.array(
        fc.record({
          id: fc.constantFrom('f1', 'f2', 'f3'),
          hash: fc.constantFrom('ab'.repeat(32), 'cd'.repeat(32)),
          name: fc.constantFrom('screen.png', 'event.log'),
          size: fc.nat(9),
        }),
        { minLength: 1, maxLength: 2 },
      ),
      forCaller: fc.boolean(),
    }),
  ),
  fc.tuple(fc.constant<CommandName>('ticket.detach.v1'), fc.record({ attachment: fc.constantFrom('f1', 'f2', 'f3') })),
  fc.tuple(
    fc.constant<CommandName>('ticket.promise.v1'),
    fc.record({ at: fc.integer({ min: START, max: START + 9_000_000 }), text }),
  ),
  fc.tuple(
    fc.constant<CommandName>('ticket.keepPromise.v1'),
    fc.record({ promise: earlier, outcome: fc.constantFrom(...promiseOutcomes) }),
  ),
  fc.tuple(fc.constant<CommandName>('ticket.withdrawHandoff.v1'), fc.record({ handoff: earlier })),
  fc.tuple(
    fc.constant<CommandName>('ticket.undo.v1'),
    fc.record({ commandId: fc.integer({ min: 0, max: 30 }).map(commandId) }),
  ),
];
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc
    .tuple(
      fc.constantFrom(...people.map((person) => person.id)),
      fc.oneof(...kinds),
      fc.integer({ min: 0, max: 200_000 }),
    )
    .map(([who, [name, args], gap]) => ({ who, name, args, gap })),
  { maxLength: 30 },
);

interface Sent {
  readonly envelope: Envelope;
  readonly who: string;
}

const birth: Sent = {
  who: 'ann',
  envelope: { id: commandId(0), name: 'ticket.log.v1', ticket: NUMBER, args: logArgs(), at: START, batchId: null },
};

const sentFrom = (list: readonly Step[]): Sent[] => {
  let at = START;
  return [
    birth,
    ...list.map(({ who, name, args, gap }, n) => {
      at += gap;
      return { who, envelope: { id: commandId(n + 1), name, ticket: NUMBER, args, at, batchId: null } };
    }),
  ];
};

const run = (ticket: Ticket | null, { envelope, who }: Sent) => {
  const stamp = {
    commandId: envelope.id,
    actor: personNamed(who),
    deviceId: 'd',
    at: envelope.at,
    receivedAt: envelope.at,
    batchId: null,
  };
  return decide(commandNamed(envelope.name), ticket, envelope, stamp, world);
};

const invariants = (before: Ticket | null, after: Ticket): void => {
  expect(Value.Errors(Ticket, after)).toEqual([]);
  expect(after.version).toBe((before?.version ?? 0) + 1);
  expect(after.priority).toBe(
    after.override?.priority ?? priorityOf(world.settings.matrix, after.impact, after.urgency),
  );
  if (after.assigneeId !== null) {
    const group = world.settings.groups.find((candidate) => candidate.id === after.groupId);
    expect(group?.memberIds).toContain(after.assigneeId);
  }
  if (after.handoff !== null) {
    expect(isActive(after.state.kind)).toBe(true);
    expect(after.handoff.toGroupId).not.toBe(after.groupId);
  }
  expect(after.trail.length).toBeLessThanOrEqual(12);
  expect(new Set(after.tags).size).toBe(after.tags.length);
  expect(after.clock.filter((event) => event.kind === 'opened')).toHaveLength(1);
  if (before && before.number !== after.number) throw new Error('a number never changes');
};

describe('any sequence of commands', () => {
  it('keeps the invariants, moves by the table of states, and replays to the same ticket', () => {
    fc.assert(
      fc.property(steps, (list) => {
        let ticket: Ticket | null = null;
        const accepted: Sent[] = [];
        for (const sent of sentFrom(list)) {
          const decision = run(ticket, sent);
          if (decision.kind !== 'accepted') continue;
          const isUndo = sent.envelope.name === 'ticket.undo.v1';
          invariants(ticket, decision.ticket);
          for (const entry of decision.entries) expect(Value.Errors(Entry, entry)).toEqual([]);
          if (ticket && !isUndo && ticket.state.kind !== decision.ticket.state.kind) {
            expect(mayFollow(ticket.state.kind, decision.ticket.state.kind)).toBe(true);
          }
          ticket = decision.ticket;
          accepted.push(sent);
        }
        let replayed: Ticket | null = null;
        for (const sent of accepted) {
          const decision = run(replayed, sent);
          if (decision.kind === 'accepted') replayed = decision.ticket;
        }
        expect(replayed).toEqual(ticket);
      }),
      { numRuns: 400 },
    );
  });

  it('a command that comes again counts once, and a fold over it adds nothing', () => {
    fc.assert(
      fc.property(steps, (list) => {
        let ticket: Ticket | null = null;
        for (const sent of sentFrom(list)) {
          const decision = run(ticket, sent);
          if (decision.kind !== 'accepted') continue;
          ticket = decision.ticket;
          expect(run(ticket, sent).kind).toBe('repeated');
          const folded = fold(
            ticket,
            [sent.envelope],
            { actor: personNamed(sent.who), deviceId: 'd' },
            world,
            commandNamed,
          );
          expect(folded.ticket).toBe(ticket);
          expect(folded.entries).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('an undo at once restores every field that people see, and the clocks', () => {
    fc.assert(
      fc.property(steps, (list) => {
        let ticket: Ticket | null = null;
        for (const [n, sent] of sentFrom(list).entries()) {
          const decision = run(ticket, sent);
          if (decision.kind !== 'accepted') continue;
          const undo = run(decision.ticket, {
            who: sent.who,
            envelope: {
              ...sent.envelope,
              id: commandId(1000 + n),
              name: 'ticket.undo.v1',
              args: { commandId: sent.envelope.id },
            },
          });
          if (undo.kind === 'accepted' && ticket) {
            const { version: _v, trail: _t, updatedAt: _u, updatedBy: _b, ...after } = undo.ticket;
            const { version: _v2, trail: _t2, updatedAt: _u2, updatedBy: _b2, ...before } = ticket;
            expect(same(after, before)).toBe(true);
          }
          ticket = decision.ticket;
        }
      }),
      { numRuns: 200 },
    );
  });

  it('never gives a caller or a watcher what is internal', () => {
    fc.assert(
      fc.property(steps, (list) => {
        let ticket: Ticket | null = null;
        for (const sent of sentFrom(list)) {
          const decision = run(ticket, sent);
          if (decision.kind !== 'accepted') continue;
          ticket = decision.ticket;
          const scopes = scopesOfTicket(ticket, world);
          for (const entry of decision.entries) {
            const reach = scopesOfEntry(entry, scopes);
            if (entry.body.kind === 'note') expect(reach.some((scope) => scope.startsWith('person:'))).toBe(false);
            expect(reach.every((scope) => scopes.includes(scope))).toBe(true);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
