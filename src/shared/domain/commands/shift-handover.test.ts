import fc from 'fast-check';
import { Value } from 'typebox/value';
import { describe, expect, it } from 'vitest';
import { START, stampOf } from '../../../../test/builders/commands';
import { people, world } from '../../../../test/builders/settings';
import { maySeeRecord } from '../permissions';
import { decideRecord } from '../record-command';
import { headOf } from '../record-head';
import { type DeskRecord, recordKindOf } from '../records';
import { handoverId, openQuestion, ShiftHandover } from '../shift-handover';
import { grantsOf, scopesOfRecord } from '../visibility';
import { type RecordArgsOf, type RecordCommandName, recordCommandNamed } from './records';

const ID = handoverId('01920000-0000-7000-8000-000000000001');
const content = (groupId = 'l1'): RecordArgsOf<'shift.handOver.v1'> => ({
  groupId,
  asOf: START,
  until: START + 28_800_000,
  words: 'The lift in tower B is out.',
  lines: [
    {
      ticket: 'INC0000001',
      title: 'VPN drops',
      priority: 1,
      reason: 'breached',
      at: START,
      personId: 'ann',
      said: null,
      groupId: null,
    },
  ],
  more: 2,
  people: [{ personId: 'ann', open: 3, promises: 1, offAt: START }],
});
const run = <N extends RecordCommandName>(
  name: N,
  args: RecordArgsOf<N>,
  record: DeskRecord | null,
  who = 'ann',
  n = 1,
) =>
  decideRecord(
    recordCommandNamed(name),
    record,
    { name, ticket: ID, args: args as Record<string, unknown> },
    stampOf(who, n),
    world(),
  );
const kept = (decision: ReturnType<typeof run>): ShiftHandover => {
  if (decision.kind !== 'accepted') throw new Error(JSON.stringify(decision));
  return decision.record as ShiftHandover;
};
const why = (decision: ReturnType<typeof run>) => (decision.kind === 'refused' ? decision.refusal.code : null);
const given = (groupId = 'l1', who = 'ann') => kept(run('shift.handOver.v1', content(groupId), null, who));
const takes = (record: DeskRecord | null, who: string, remark: string | null = null, asks = false, n = 2) =>
  run('shift.acknowledge.v1', { remark, asks }, record, who, n);

describe('the handover of a shift', () => {
  it('is given, taken over with a question, and the question is answered', () => {
    const taken = kept(takes(given(), 'bob', 'Who has the key?', true));
    expect(taken.acknowledged).toEqual({ by: 'bob', at: START + 120_000, asks: true, remark: 'Who has the key?' });
    expect(openQuestion(taken)).toBe(true);
    const answered = kept(run('shift.answer.v1', { text: 'Reception.' }, taken, 'ann', 3));
    expect([openQuestion(answered), answered.answer?.text]).toEqual([false, 'Reception.']);
    expect(answered.lines).toEqual(content().lines);
  });

  it('is no question without words', () => expect(openQuestion(kept(takes(given(), 'bob', null, true)))).toBe(false));

  it.each([
    ['given twice', () => run('shift.handOver.v1', content(), given(), 'ann', 2), 'handover.given'],
    ['by who is not of the group', () => run('shift.handOver.v1', content(), null, 'cem'), 'permission.denied'],
    ['by a caller', () => run('shift.handOver.v1', content(), null, 'rosa'), 'permission.denied'],
    ['by a vendor', () => run('shift.handOver.v1', content('printco'), null, 'val'), 'permission.denied'],
    [
      'for a vendor, by whom ever',
      () => run('shift.handOver.v1', content('printco'), null, 'ada'),
      'permission.denied',
    ],
    [
      'for a restricted group, by who sees nothing of it',
      () => run('shift.handOver.v1', content('hr'), null, 'ada'),
      'permission.denied',
    ],
    ['for a group that is not there', () => run('shift.handOver.v1', content('l9'), null, 'ada'), 'permission.denied'],
    ['taken over by who gave it', () => takes(given(), 'ann'), 'handover.own'],
    ['taken over twice', () => takes(kept(takes(given(), 'bob')), 'lea', null, false, 3), 'handover.acknowledged'],
    ['taken over by who is not of the group', () => takes(given(), 'cem'), 'permission.denied'],
    ['taken over where there is none', () => takes(null, 'bob'), 'handover.missing'],
    [
      'answered where nobody asked',
      () => run('shift.answer.v1', { text: 'x' }, given(), 'bob', 2),
      'handover.notAsked',
    ],
    ['answered where there is none', () => run('shift.answer.v1', { text: 'x' }, null, 'bob'), 'handover.missing'],
  ] as const)('is not %s', (_what, attempt, code) => expect(why(attempt())).toBe(code));

  it.each([
    ['lea', 'l2'],
    ['ada', 'l1'],
  ])('%s may give one for %s: leads and process owners see to it', (who, group) => {
    expect(given(group, who).groupId).toBe(group);
  });

  it('is read by the desk, that of a restricted group by its members; requesters and vendors have none', () => {
    const readers = (record: ShiftHandover) =>
      people
        .filter((person) => {
          const grants = grantsOf(person, world());
          const reaches = scopesOfRecord(record, world()).some((scope) => grants.includes(scope));
          expect([person.id, reaches]).toEqual([person.id, maySeeRecord(person, record, world())]);
          return reaches;
        })
        .map(({ id }) => id)
        .toSorted();
    const desk = people.filter(({ role }) => role !== 'requester' && role !== 'vendor').map(({ id }) => id);
    expect(readers(given())).toEqual(desk.toSorted());
    expect(readers(given('hr'))).toEqual(['ann']);
  });

  it('keeps a head without its facts, so that years of them are little', () => {
    expect(recordKindOf(ID)).toBe('handover');
    const head = headOf(given());
    expect(head).toMatchObject({ facts: 3, words: 'The lift in tower B is out.' });
    expect(head && 'lines' in head).toBe(false);
  });
});

it('any sequence keeps it valid; what was given stays, and who was first has the shift', () => {
  const who = fc.constantFrom('ann', 'bob', 'lea', 'cem', 'rosa');
  const step = fc.oneof(
    fc.tuple(fc.constant('shift.handOver.v1' as const), fc.constant(content())),
    fc.tuple(
      fc.constant('shift.acknowledge.v1' as const),
      fc.record({ remark: fc.constantFrom(null, 'And?'), asks: fc.boolean() }),
    ),
    fc.tuple(fc.constant('shift.answer.v1' as const), fc.constant({ text: 'Yes' })),
  );
  const accepted = new Set<string>();
  fc.assert(
    fc.property(fc.array(fc.tuple(who, step), { minLength: 4, maxLength: 20 }), (steps) => {
      let record: ShiftHandover | null = null;
      for (const [n, [person, [name, args]]] of steps.entries()) {
        const decision = run(name, args as never, record, person, n);
        if (decision.kind !== 'accepted') continue;
        accepted.add(name);
        const after = decision.record as ShiftHandover;
        expect(Value.Errors(ShiftHandover, after)).toEqual([]);
        expect(after.version).toBe((record?.version ?? 0) + 1);
        if (record) expect([after.lines, after.createdBy]).toEqual([record.lines, record.createdBy]);
        if (record?.acknowledged) expect(after.acknowledged).toEqual(record.acknowledged);
        expect(after.acknowledged?.by).not.toBe(after.createdBy);
        expect(run(name, args as never, after, person, n).kind).toBe('repeated');
        record = after;
      }
    }),
    { numRuns: 150 },
  );
  expect(accepted.size).toBe(3);
});
