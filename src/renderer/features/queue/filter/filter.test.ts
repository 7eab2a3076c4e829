import { describe, expect, it } from 'vitest';
import type { Filter, FilterField } from '@/data/view/query';
import { addPick, mostHelpfulDrop, removePick, turnRound } from './edit';
import { readPrefix, suggest } from './suggest';
import { fields, type Word } from './vocabulary';

const team = (op: Filter['op'], ...values: string[]): Filter => ({ field: 'team', op, values });

describe('chips', () => {
  const cases: readonly [string, readonly Filter[], Parameters<typeof addPick>[1], Filter['op'], readonly Filter[]][] =
    [
      ['a first one', [], { field: 'team', value: 'x' }, 'is', [team('is', 'x')]],
      ['one more value joins', [team('is', 'x')], { field: 'team', value: 'y' }, 'is', [team('is', 'x', 'y')]],
      ['the same again', [team('is', 'x')], { field: 'team', value: 'x' }, 'is', [team('is', 'x')]],
      [
        'the opposite takes it over',
        [team('is', 'x', 'y')],
        { field: 'team', value: 'x' },
        'isNot',
        [team('is', 'y'), team('isNot', 'x')],
      ],
      ['the opposite of the only one', [team('is', 'x')], { field: 'team', value: 'x' }, 'isNot', [team('isNot', 'x')]],
      [
        'another field',
        [team('is', 'x')],
        { field: 'priority', value: 1 },
        'is',
        [team('is', 'x'), { field: 'priority', op: 'is', values: [1] }],
      ],
    ];
  it.each(cases)('%s', (_name, filters, pick, op, expected) => {
    expect(addPick(filters, pick, op)).toEqual(expected);
  });

  it('goes with its last value', () => {
    expect(removePick([team('is', 'x', 'y')], { field: 'team', value: 'x' })).toEqual([team('is', 'y')]);
    expect(removePick([team('is', 'x')], { field: 'team', value: 'x' })).toEqual([]);
  });

  it('turns round', () => expect(turnRound([team('is', 'x')], 0)).toEqual([team('isNot', 'x')]));

  it('knows which to drop', () => {
    const both = [team('is', 'x'), { field: 'priority', op: 'is', values: [1] } satisfies Filter];
    const count = (filters: readonly Filter[]) => (filters[0]?.field === 'team' ? 6 : 2);
    expect(mostHelpfulDrop(both, count)).toEqual({ at: 1, count: 6 });
    expect(mostHelpfulDrop(both, () => 0)).toBeNull();
  });
});

const word = (field: FilterField, value: Word['value'], label: string, count: number | null = 1): Word => ({
  field,
  value,
  label,
  count,
});
const vocabulary: readonly Word[] = [
  word('state', 'new', 'New'),
  word('stateDetail', 'awaitingCaller', 'On Hold, awaiting caller', 4),
  word('stateDetail', 'awaitingVendor', 'On Hold, awaiting vendor', 0),
  word('sla', 'atRisk', 'At risk'),
  ...[1, 2, 3, 4, 5].map((n) => word('priority', n, `${n} P`)),
  word('caller', 'p1', 'Erin Walsh'),
  word('caller', 'p2', 'Nora Newton', 0),
  word('service', 's1', 'Warehouse'),
];
const names = new Map<string, FilterField>([
  ['status', 'state'],
  ['melder', 'caller'],
]);
const offered = (typed: string) =>
  suggest(typed, vocabulary, names, fields).map((each) =>
    each.kind === 'word' ? each.words.map(({ field, value }) => `${field}=${value}`).join(' ') : each.id,
  );

describe('what is offered', () => {
  const cases: readonly [string, string, readonly string[]][] = [
    [
      'values of all fields that some ticket has, then the text',
      'wa',
      ['stateDetail=awaitingCaller', 'caller=p1', 'service=s1', 'text'],
    ],
    ['one field after its name', 'caller:n', ['caller=p1', 'caller=p2']],
    ['names in the language that is on', 'melder: walsh', ['caller=p1']],
    [
      'states with the reasons for holding',
      'status:',
      ['state=new', 'stateDetail=awaitingCaller', 'stateDetail=awaitingVendor'],
    ],
    ['a range of priorities at once', 'p:1-2', ['priority=1 priority=2']],
    ['several priorities', 'p:1,4', ['priority=1 priority=4']],
    ['a clock by its short name', 'sla:risk', ['sla=atRisk']],
    ['text with a colon that is no field', 'error: 5', ['text']],
  ];
  it.each(cases)('%s', (_name, typed, expected) => expect(offered(typed)).toEqual(expected));

  it('is the fields when nothing is typed', () => {
    expect(offered('')).toEqual(fields.filter((field) => field !== 'stateDetail').map((field) => `field:${field}`));
  });

  it('reads the rest after a prefix', () =>
    expect(readPrefix('p: 1 ', names)).toEqual({ fields: ['priority'], rest: '1' }));
});
