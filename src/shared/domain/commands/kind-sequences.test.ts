import fc from 'fast-check';
import { Value } from 'typebox/value';
import { expect, it } from 'vitest';
import { commandId, logArgs, START } from '../../../../test/builders/commands';
import { people, personNamed, world as testWorld } from '../../../../test/builders/settings';
import { decide, type Envelope } from '../command';
import { Entry } from '../entry';
import { mayEnter, OtherKind, phasesOf, prefixOf, type TicketKind } from '../kinds';
import { same } from '../settle';
import { Ticket } from '../ticket';
import { type CommandName, commandNamed } from './registry';

const world = testWorld();
type Other = Exclude<TicketKind, 'incident'>;
const others: readonly Other[] = ['problem', 'change', 'request'];
const allPhases = [...new Set(others.flatMap((kind) => Object.keys(phasesOf[kind])))];

const text = fc.constantFrom('Rebooted', 'Cable swapped', 'See the log');
const earlier = fc.integer({ min: 0, max: 20 }).map(commandId);
const person = fc.constantFrom('lea', 'pia', 'rui', 'ann');
const step = (name: CommandName, args: fc.Arbitrary<Record<string, unknown>>) => fc.tuple(fc.constant(name), args);

const kinds = fc.oneof(
  {
    arbitrary: step('ticket.movePhase.v1', fc.record({ phase: fc.constantFrom(...allPhases), notes: fc.option(text) })),
    weight: 6,
  },
  { arbitrary: step('ticket.setDetail.v1', fc.record({ workaround: text, knownError: fc.boolean() })), weight: 1 },
  {
    arbitrary: step(
      'ticket.setDetail.v1',
      fc.record({ risk: fc.constantFrom('low', 'high'), outcome: fc.constantFrom('successful', null), backout: text }),
    ),
    weight: 1,
  },
  { arbitrary: step('ticket.setDetail.v1', fc.record({ item: text })), weight: 1 },
  { arbitrary: step('ticket.askApproval.v1', fc.record({ personId: person })), weight: 2 },
  {
    arbitrary: step(
      'ticket.answerApproval.v1',
      fc.record({ approval: earlier, approved: fc.boolean(), comment: fc.option(text) }),
    ),
    weight: 4,
  },
  {
    arbitrary: step(
      'ticket.addTask.v1',
      fc.record({ text, groupId: fc.constant(null), assigneeId: fc.constant(null) }),
    ),
    weight: 2,
  },
  { arbitrary: step('ticket.tickTask.v1', fc.record({ task: earlier, done: fc.boolean() })), weight: 2 },
  {
    arbitrary: step(
      'ticket.pushWorkaround.v1',
      fc.record({ to: fc.constantFrom(['INC0000001'], ['INC0000001', 'INC0000002']) }),
    ),
    weight: 1,
  },
  {
    arbitrary: step(
      'ticket.absorb.v1',
      fc.record({ from: fc.constant(['INC0000002']), callers: fc.constantFrom([], ['rui']), note: text }),
    ),
    weight: 1,
  },
  { arbitrary: step('ticket.resolve.v1', fc.record({ code: fc.constant('userError'), notes: text })), weight: 1 },
  { arbitrary: step('ticket.undo.v1', fc.record({ commandId: earlier })), weight: 2 },
);

const histories = fc.record({
  kind: fc.constantFrom(...others),
  steps: fc.array(fc.tuple(fc.constantFrom(...people.map(({ id }) => id)), kinds), { maxLength: 20 }),
});

it('whatever is done to a problem, a change or a request, its state is that of its phase, and its past replays', () => {
  fc.assert(
    fc.property(histories, ({ kind, steps }) => {
      const number = `${prefixOf[kind]}0000001`;
      const sent = [
        { who: 'ann', name: 'ticket.open.v1', args: { ...logArgs(), kind, links: [] } as Record<string, unknown> },
        ...steps.map(([who, [name, args]]) => ({ who, name: name as string, args })),
      ].map(({ who, name, args }, n) => ({
        who,
        envelope: {
          id: commandId(n),
          name,
          ticket: number,
          args,
          at: START + n * 60_000,
          batchId: null,
        } satisfies Envelope,
      }));
      const run = (ticket: Ticket | null, { who, envelope }: (typeof sent)[number]) =>
        decide(
          commandNamed(envelope.name),
          ticket,
          envelope,
          {
            commandId: envelope.id,
            actor: personNamed(who),
            deviceId: 'd',
            at: envelope.at,
            receivedAt: envelope.at,
            batchId: null,
          },
          world,
        );
      let ticket: Ticket | null = null;
      const accepted: typeof sent = [];
      for (const each of sent) {
        const decision = run(ticket, each);
        if (decision.kind !== 'accepted') continue;
        const after: Ticket = decision.ticket;
        expect(Value.Errors(Ticket, after)).toEqual([]);
        for (const entry of decision.entries) expect(Value.Errors(Entry, entry)).toEqual([]);
        expect(Value.Check(OtherKind, after.kind)).toBe(true);
        expect(after.detail?.kind).toBe(kind);
        expect(after.state.kind).toBe(phasesOf[kind][after.phase ?? '']?.state);
        const undone = each.envelope.name === 'ticket.undo.v1';
        if (ticket && !undone && ticket.phase !== after.phase) {
          expect(mayEnter(kind, ticket.phase, after.phase ?? '')).toBe(true);
        }
        ticket = after;
        accepted.push(each);
      }
      let replayed: Ticket | null = null;
      for (const each of accepted) {
        const decision = run(replayed, each);
        if (decision.kind === 'accepted') replayed = decision.ticket;
      }
      expect(same(replayed, ticket)).toBe(true);
    }),
    { numRuns: 400 },
  );
});
