import type { Person } from '@shared/domain/person';
import type { Group } from '@shared/domain/settings';
import { describe, expect, test } from 'vitest';
import { type AssignScene, assignOptions } from './assign-options';

const person = (id: string, name: string, active = true) => [id, { id, name, active } as Person] as const;
const group = (id: string, name: string, memberIds: string[]) => ({ id, name, shortName: name, memberIds }) as Group;

const scene: AssignScene = {
  tickets: [{ groupId: 'l1', assigneeId: 'oskar' }],
  me: { id: 'maya', groupIds: ['l1'] },
  settings: {
    groups: [group('l1', 'Service Desk', ['maya', 'oskar', 'sam', 'gone']), group('l2', 'Network', ['nina'])],
  },
  people: new Map([
    person('maya', 'Maya Okafor'),
    person('oskar', 'Oskar Berg'),
    person('sam', 'Sam Whitlock'),
    person('nina', 'Nina Network'),
    person('gone', 'Gone Away', false),
  ]),
  load: new Map([
    ['oskar', 4],
    ['sam', 1],
    ['l2', 9],
  ]),
};
const brief = (text: string, over: Partial<AssignScene> = {}) =>
  assignOptions({ ...scene, ...over }, text).map((option) => `${option.kind} ${option.person?.id ?? option.group.id}`);

describe('whom a ticket can be given to', () => {
  test('me first, then nobody, its own group by load, other groups', () => {
    expect(brief('')).toEqual(['me maya', 'nobody l1', 'person sam', 'person oskar', 'group l2']);
  });
  test.each([
    ['osk', ['person oskar']],
    ['net', ['group l2', 'person nina']],
    ['sam desk', ['person sam']],
    ['maya', ['me maya']],
    ['gone', []],
    ['zzz', []],
  ])('%s', (text, expected) => {
    expect(brief(text).sort()).toEqual([...expected].sort());
  });
  test('who has it now is marked', () => {
    const [now] = assignOptions(scene, 'oskar');
    expect(now).toMatchObject({ current: true, load: 4 });
  });
  test('tickets of several groups have no people of their own', () => {
    const tickets = [...scene.tickets, { groupId: 'l2', assigneeId: null }];
    expect(brief('', { tickets })).toEqual(['me maya', 'group l1', 'group l2']);
  });
});

test('whoever is not there comes behind those who are', () => {
  const base = { until: null, why: null, saidAt: null, nextFrom: null, duty: null };
  const standings = (id: string) => ({
    onShift: { ...base, kind: id === 'sam' ? ('away' as const) : ('onShift' as const) },
    silent: null,
    limit: 8,
  });
  const people = (list: string[]) => list.filter((each) => each.startsWith('person'));
  expect(people(brief(''))).toEqual(['person sam', 'person oskar']);
  expect(people(brief('', { standings }))).toEqual(['person oskar', 'person sam']);
});
