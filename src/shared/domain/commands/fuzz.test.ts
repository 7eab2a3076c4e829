// Whatever arrives as a command's arguments, and whatever ticket or record the schemas let through: a decision comes out,
// never an exception. `fold` and `foldRecord`, which a device's screen stands on, are the same functions.
import fc from 'fast-check';
import { type TSchema, Type } from 'typebox';
import { describe, expect, it } from 'vitest';
import { arbitraryOf, mutatedOf } from '../../../../test/builders/arbitrary-of';
import { commandId, logArgs, stampOf } from '../../../../test/builders/commands';
import { cases } from '../../../../test/builders/role-cases';
import { demoLikeSettings, people, personNamed, world as testWorld } from '../../../../test/builders/settings';
import { Article } from '../article';
import { decide } from '../command';
import { fold } from '../fold';
import { Macro } from '../macro';
import { systemActor } from '../person';
import { decideRecord } from '../record-command';
import { Review } from '../review';
import { rowOf } from '../row';
import { Rule } from '../rules';
import { entrySeenBy, ticketSeenBy } from '../seen-by';
import { Ticket } from '../ticket';
import { recordCommands } from './records';
import { type CommandName, commandNamed, commands } from './registry';

const runs = Number(process.env['FUZZ_RUNS'] ?? 25);
const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_122);
/** No shrinking: the first complaint has the command's name and the seed, and a run is bounded. */
const bounded = { numRuns: runs, seed, endOnFailure: true };

const actors = fc.constantFrom(...people.map(({ id }) => personNamed(id)), systemActor);
const stamps = fc
  .record({
    actor: actors,
    at: fc.integer({ min: 0, max: 4_102_444_800_000 }),
    late: fc.integer({ min: 0, max: 1e9 }),
  })
  .map(({ actor, at, late }) => ({ ...stampOf('ann', 1), actor, at, receivedAt: at + late, commandId: commandId(7) }));
const worlds = fc.constantFrom(testWorld(), testWorld(demoLikeSettings({ groups: [], services: [], categories: [] })));
const anyTicket = fc.option(arbitraryOf(Ticket) as fc.Arbitrary<Ticket>);
const numbers = fc.constantFrom(
  'INC0000001',
  'PRB0000001',
  'CHG0000001',
  'REQ0000001',
  'KB0000001',
  'rule:x',
  '__proto__',
);

/** From anything at all to what the schema takes. */
const argsFor = (schema: TSchema): fc.Arbitrary<Record<string, unknown>> =>
  fc.oneof(fc.jsonValue(), mutatedOf(schema), arbitraryOf(schema), arbitraryOf(schema)) as never;

describe('a command on a ticket', () => {
  it.each(Object.keys(commands) as CommandName[])('%s', (name) => {
    const command = commandNamed(name);
    fc.assert(
      fc.property(
        anyTicket,
        argsFor(commands[name].args),
        stamps,
        worlds,
        numbers,
        (ticket, args, stamp, world, number) => {
          const decision = decide(command, ticket, { name, ticket: number, args }, stamp, world);
          expect(['accepted', 'refused', 'repeated']).toContain(decision.kind);
          if (decision.kind !== 'accepted') return;
          // What was decided can be listed, and sent to whoever may have it.
          rowOf(decision.ticket, world.settings);
          for (const works of [true, false]) {
            ticketSeenBy(personNamed('rosa'), decision.ticket, works);
            for (const entry of decision.entries) entrySeenBy(personNamed('val'), entry, works);
          }
        },
      ),
      bounded,
    );
  });

  it.each(['openedAt', 'updatedAt'])(
    'an import from the far future (%s) is refused: every calendar would be walked until then',
    (field) => {
      const { impact, urgency, groupId, assigneeId, tags, ...fields } = logArgs();
      const args = {
        ...fields,
        ...{ impact, urgency, groupId, assigneeId, tags, source: 'test', hash: 'h', statedPriority: null },
        ...{ state: { kind: 'new' }, openedBy: 'ann', openedAt: 1, updatedAt: 1, links: [], watchers: [] },
        ...{ reassignmentCount: 0, reopenCount: 0 },
      };
      const imported = (over: object) => {
        const envelope = { name: 'ticket.import.v1', ticket: 'INC0000001', args: { ...args, ...over } };
        return decide(commands['ticket.import.v1'], null, envelope, stampOf('ada', 1), testWorld()).kind;
      };
      expect(imported({})).toBe('accepted');
      expect(imported({ [field]: 8_640_000_000_000_000 })).toBe('refused');
    },
  );

  it('one that nobody knows is refused', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.jsonValue(), stamps, (name, args, stamp) => {
        const envelope = { name, ticket: 'INC0000001', args: args as never };
        expect(decide(commandNamed(name), null, envelope, stamp, testWorld())).toMatchObject({
          kind: 'refused',
          refusal: { code: 'command.unknown' },
        });
      }),
      bounded,
    );
  });
});

describe('a device that folds', () => {
  const names = Object.keys(commands) as CommandName[];
  const pending = fc.array(
    fc.constantFrom(...names).chain((name) =>
      fc.record({
        name: fc.constant(name),
        args: argsFor(commands[name].args),
        at: fc.integer({ min: 0, max: 4_102_444_800_000 }),
      }),
    ),
    { maxLength: 4 },
  );

  it('any ticket and any commands shows something, and keeps what does not fit apart', () => {
    fc.assert(
      fc.property(anyTicket, pending, actors, worlds, (pulled, waiting, actor, world) => {
        const envelopes = waiting.map((each, n) => ({
          ...each,
          id: commandId(n),
          ticket: 'INC0000001',
          batchId: null,
        }));
        const { misfits, ticket } = fold(pulled, envelopes, { actor, deviceId: 'd' }, world, commandNamed);
        expect(misfits.size).toBeLessThanOrEqual(envelopes.length);
        if (pulled) expect(ticket).not.toBeNull();
      }),
      { ...bounded, numRuns: runs * 4 },
    );
  });

  it('the arguments of the cases of roles, changed in one place or two, are refused or done', () => {
    fc.assert(
      fc.property(fc.constantFrom(...cases), anyTicket, stamps, (each, ticket, stamp) => {
        const [name, args] = typeof each.step === 'function' ? each.step(['x', 'y']) : each.step;
        const decision = decide(
          commandNamed(name),
          ticket,
          { name, ticket: 'INC0000001', args: { ...args } },
          stamp,
          testWorld(),
        );
        expect(decision.kind).toBeTypeOf('string');
      }),
      { ...bounded, numRuns: runs * 4 },
    );
  });
});

describe('a command on a record', () => {
  const known: Readonly<Record<string, TSchema>> = { article: Article, macro: Macro, review: Review, rule: Rule };
  const ids: Readonly<Record<string, string>> = {
    article: 'KB0000001',
    macro: 'macro:x',
    review: 'PIR0000001',
    rule: 'rule:x',
    words: 'words:desk',
    missed: 'missed:ann',
    plan: 'plan:desk',
    settings: 'settings:desk',
  };

  it.each(Object.keys(recordCommands) as (keyof typeof recordCommands)[])('%s', (name) => {
    const command = recordCommands[name];
    const schema = known[command.of] ?? Type.Null();
    fc.assert(
      fc.property(
        fc.option(arbitraryOf(schema)),
        argsFor(command.args),
        stamps,
        worlds,
        (record, args, stamp, world) => {
          const envelope = { name, ticket: ids[command.of] ?? `${command.of}:x`, args };
          const decision = decideRecord(command as never, record as never, envelope, stamp, world);
          expect(['accepted', 'refused', 'repeated']).toContain(decision.kind);
        },
      ),
      bounded,
    );
  });
});
