import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attempt, done, logged, stampOf } from '../../../test/builders/commands';
import { personNamed, world } from '../../../test/builders/settings';
import { applyArgs, fillSolution, type Offer, openIn, previewOf } from './application';
import { changesBetween } from './settle';
import { emptySolution, type Solution } from './solution';

const here = world();
const offerOf = (over: Partial<Solution>): Offer => ({
  source: 'KB0000001',
  edition: 2,
  title: 'Pin the client',
  solution: { ...emptySolution, ...over },
});

describe('texts of a solution', () => {
  test.each<[string, Partial<Solution>, boolean, readonly string[]]>([
    ['all known', { note: 'Told {{caller.firstName}}', reply: 'Hello {{caller.name}}' }, false, []],
    ['the caller’s place is not known', { note: 'At {{caller.location}}' }, false, ['{{caller.location}}']],
    ['no such variable', { reply: '{{caller.shoe}} and {{caller.shoe}}' }, false, ['{{caller.shoe}}']],
    ['in a step', { checklist: ['Go to {{ticket.service}}'] }, false, ['{{ticket.service}}']],
    [
      'a resolution that is not used',
      { resolution: { code: 'solutionProvided', notes: '{{caller.shoe}}' } },
      false,
      [],
    ],
    [
      'a resolution that is used',
      { resolution: { code: 'solutionProvided', notes: '{{caller.shoe}}' } },
      true,
      ['{{caller.shoe}}'],
    ],
    ['questions are not written', { questions: ['{{caller.shoe}}?'] }, true, []],
  ])('%s', (_name, over, andResolve, open) => {
    const filled = fillSolution({ ...emptySolution, ...over }, logged(), 'ann', here);
    expect(openIn(filled, andResolve)).toEqual(open);
  });

  test('read as they will be written', () => {
    const { note, checklist, questions } = fillSolution(
      {
        ...emptySolution,
        note: '{{ agent.firstName }} for {{caller.firstName}}, {{ticket.number}}',
        checklist: ['Call {{caller.name}}'],
        questions: ['Is it you, {{caller.firstName}}?'],
      },
      logged(),
      'ann',
      here,
    );
    expect({ note, checklist, questions }).toEqual({
      note: 'Ann for Rosa, INC0000001',
      checklist: ['Call Rosa'],
      questions: ['Is it you, Rosa?'],
    });
  });

  test('what was emptied is left out', () => {
    expect(
      applyArgs(
        offerOf({
          note: '  ',
          reply: '',
          checklist: ['', 'Restart'],
          resolution: { code: 'userError', notes: 'x' },
        }),
        false,
      ),
    ).toMatchObject({ note: null, reply: null, checklist: ['Restart'], resolution: null });
  });
});

test.each<[string, Partial<Solution>, readonly string[]]>([
  ['what is so already', { fields: { impact: 2, urgency: 2, groupId: 'l1' } }, []],
  ['the priority follows', { fields: { impact: 1 } }, ['impact', 'priority']],
  [
    'category with its own subcategory',
    { fields: { categoryId: 'network', subcategoryId: 'vpn' } },
    ['categoryId', 'subcategoryId'],
  ],
  ['another group takes the assignee away', { fields: { groupId: 'l2' } }, ['groupId', 'assigneeId']],
])('fields that change: %s', (_name, over, fields) => {
  const ticket = done(
    attempt(logged(), 'ticket.take.v1', { seen: { groupId: 'l1', assigneeId: null } }, stampOf('ann', 1)),
  );
  const preview = previewOf(ticket, applyArgs(offerOf(over), false), personNamed('ann'), here);
  expect(preview.fields.map(({ field }) => field)).toEqual(fields);
});

const line = fc.constantFrom('Restart it', 'Ask {{caller.firstName}}', '  ', '{{caller.shoe}}');
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });
const fields = fc
  .record({
    categoryId: maybe(fc.constantFrom('network', 'hardware', 'gone')),
    subcategoryId: maybe(fc.constantFrom('vpn', 'laptop')),
    serviceId: maybe(fc.constantFrom('vpn', 'email', 'gone')),
    impact: maybe(fc.integer({ min: 1, max: 4 })),
    urgency: maybe(fc.integer({ min: 1, max: 3 })),
    groupId: maybe(fc.constantFrom('l1', 'l2', 'hr', 'gone')),
  })
  .map((record) => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)));
const solution: fc.Arbitrary<Solution> = fc.record({
  fields,
  tags: fc.uniqueArray(fc.constantFrom('vpn', 'audit', 'site'), { maxLength: 3 }),
  questions: fc.array(line, { maxLength: 2 }),
  checklist: fc.array(line, { maxLength: 4 }),
  note: fc.option(line),
  reply: fc.option(line),
  resolution: fc.option(fc.record({ code: fc.constant('solutionProvided' as const), notes: fc.constant('Done') })),
});

test('a preview shows what the command does, and nothing else', () => {
  fc.assert(
    fc.property(
      solution,
      fc.boolean(),
      fc.constantFrom('ann', 'cem', 'val', 'rosa'),
      fc.constantFrom<'open' | 'tagged' | 'resolved'>('open', 'tagged', 'resolved'),
      (drawn, andResolve, who, how) => {
        let ticket = logged({ categoryId: 'network', subcategoryId: 'vpn', tags: how === 'tagged' ? ['vpn'] : [] });
        if (how === 'resolved') {
          const args = { code: 'userError' as const, notes: 'x' };
          ticket = done(attempt(ticket, 'ticket.resolve.v1', args, stampOf('ann', 1)));
        }
        const filled = fillSolution(drawn, ticket, who, here);
        const args = applyArgs({ ...offerOf({}), solution: filled }, andResolve);
        const preview = previewOf(ticket, args, personNamed(who), here);
        const decision = attempt(ticket, 'ticket.applySolution.v1', args, stampOf(who, 5));
        if (decision.kind !== 'accepted') {
          expect(decision).toEqual({ kind: 'refused', refusal: preview.refusal });
          return;
        }
        const after = decision.ticket;
        const changed = new Map(changesBetween(ticket, after).map((change) => [change.field, change.to]));
        for (const field of ['solutions', 'lastReplyAt', 'reassignmentCount']) changed.delete(field);
        expect(changed.has('tags')).toBe(preview.tags.length > 0);
        expect(after.tags).toEqual([...ticket.tags, ...preview.tags]);
        expect(after.checklist).toHaveLength(ticket.checklist.length + preview.steps);
        expect(changed.has('state')).toBe(preview.resolves);
        for (const field of ['tags', 'checklist', 'state']) changed.delete(field);
        expect(new Map(preview.fields.map(({ field, to }) => [field, to]))).toEqual(changed);
        const written = decision.entries.map(({ body }) => body).filter((body) => 'text' in body);
        expect(preview.texts).toEqual(written);
      },
    ),
  );
});
