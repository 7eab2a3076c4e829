import { type Person, personCalled } from '@shared/domain/person';
import { describe, expect, it } from 'vitest';
import { callerIndex, lookUpCallers } from './caller-lookup';

const person = (id: string, name: string, more: Partial<Person> = {}): Person => ({
  ...personCalled(id, name),
  email: `${id}@example.test`,
  ...more,
});

const index = callerIndex([
  person('luis', 'Luis Herrera', {
    phone: '+49 30 555 4471',
    location: 'Mill Road, Hall 2',
    devices: ['MR-118', 'HB-2051'],
  }),
  person('louisa', 'Louisa Mill', { phone: '+49 30 555 2214', location: 'Tower B, 3.08', department: 'Finance' }),
  person('herrmann', 'Eva Herrmann', { email: 'eva.herrmann@example.test', location: 'Mill Road, Hall 1' }),
  person('mueller', 'Jörg Müller', { email: 'jm@example.test', phone: '4471', devices: ['HB-3391'] }),
  person('gone', 'Luis Gone', { active: false }),
]);

const found = (query: string): string[] => lookUpCallers(index, query, 10).map(({ person: { id } }) => id);

describe('looking a caller up', () => {
  const cases: readonly (readonly [query: string, ids: readonly string[]])[] = [
    ['', []],
    ['   ', []],
    ['luis', ['luis']],
    ['LUIS', ['luis']],
    ['herr', ['herrmann', 'luis']],
    ['luis herrera', ['luis']],
    ['herrera, luis', ['luis']],
    ['muller', ['mueller']],
    ['mueller', ['mueller']],
    ['Müller', ['mueller']],
    ['4471', ['mueller', 'luis']],
    ['030 555 2214', ['louisa']],
    ['+49 30 555 4471', ['luis']],
    ['mr-118', ['luis']],
    ['hb', ['mueller', 'luis']],
    ['eva.herrmann@', ['herrmann']],
    ['hall 2', ['luis']],
    ['mill', ['louisa', 'herrmann', 'luis']],
    ['mill luis', ['luis']],
    ['finance', ['louisa']],
    ['luis nobody', []],
  ];
  it.each(cases)('%j finds %j', (query, ids) => expect(found(query)).toEqual(ids));

  it('says why somebody is in the list when it is not the name', () => {
    const [first] = lookUpCallers(index, 'mr-118 luis', 1);
    expect(first?.by).toEqual([{ field: 'device', text: 'MR-118' }]);
    expect(lookUpCallers(index, 'luis', 1)[0]?.by).toEqual([]);
  });

  it('gives no more than asked for', () => expect(lookUpCallers(index, 'mill', 2)).toHaveLength(2));
});
