import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demoLikeSettings, people } from '../../../../test/builders/settings';
import type { Person } from '../person';
import { escapeFormula } from './formula';
import { type Account, cellOf, describeChange, type PeopleDesk, planPeople, withMembers } from './people-plan';
import { isLineFault, type PersonLine, peopleHeader, readPeopleColumns, readPersonLine } from './people-table';
import { personFields } from './person-fields';

const settings = demoLikeSettings();
const accounts: readonly Account[] = people.map((person) => ({
  person: { ...person, email: `${person.id}@example.org` },
  login: person.id,
}));
const desk: PeopleDesk = { settings, accounts };
const options = { actorId: 'ada', idFor: (key: string) => `new-${key}` };
const groupName = (id: string): string => settings.groups.find((group) => group.id === id)?.name ?? id;

const linesOf = (header: readonly string[], rows: readonly (readonly string[])[]) => {
  const columns = readPeopleColumns(header);
  if ('kind' in columns) throw new Error(columns.kind);
  return rows.map((cells, at) => readPersonLine(cells, at + 2, columns));
};
const plan = (header: readonly string[], ...rows: readonly (readonly string[])[]) => {
  const read = linesOf(header, rows);
  return planPeople(
    read.filter((line): line is PersonLine => !isLineFault(line)),
    desk,
    options,
  );
};
const who = (id: string): Person => {
  const found = accounts.find(({ person }) => person.id === id);
  if (!found) throw new Error(id);
  return found.person;
};

describe('columns of people', () => {
  it.each([
    [
      ['Name', 'E-Mail'],
      ['name', 'email'],
    ],
    [
      ['display  name', 'Username', 'Shoe size'],
      ['name', 'login', null],
    ],
    [
      ['Anmeldename', 'Rolle', 'Gruppen', 'Aktiv'],
      ['login', 'role', 'groups', 'active'],
    ],
  ])('%j', (cells, fields) => expect(readPeopleColumns(cells)).toMatchObject({ fields }));

  it.each([
    [['name', 'phone'], { kind: 'missing' }],
    [['email', 'E-Mail'], { kind: 'twice', column: 'email' }],
  ])('%j can’t be', (cells, fault) => expect(readPeopleColumns(cells)).toEqual(fault));
});

describe('a line', () => {
  const header = ['sign_in_name', 'name', 'email', 'role', 'vip', 'active', 'language', 'groups'];
  it.each([
    [['x', 'X', '', '', '', '', ''], 'ragged'],
    [['x', 'X', 'no address', '', '', '', '', ''], 'email'],
    [['x', 'X', '', 'boss', '', '', '', ''], 'role'],
    [['x', 'X', '', 'System', '', '', '', ''], 'roleReserved'],
    [['x', 'X', '', '', 'perhaps', '', '', ''], 'yesNo'],
    [['x', 'X', '', '', '', '', 'fr', ''], 'language'],
    [['x y', 'X', '', '', '', '', '', ''], 'login'],
    [['x', 'X'.repeat(121), '', '', '', '', '', ''], 'tooLong'],
  ])('%j: %s', (cells, code) => expect(linesOf(header, [cells])).toMatchObject([{ line: 2, code }]));

  it.each([
    [['x', '', '', '', '', '', '', ''], 'nameMissing'],
    [['', 'X', '', '', '', '', '', ''], 'keyMissing'],
    [['x', 'X', '', 'agentL1', '', '', '', 'Nowhere'], 'group'],
    [['x', 'X', '', 'requester', '', '', '', 'Group l1'], 'groupTier'],
    [['x', 'X', '', 'vendor', '', '', '', 'Group l1'], 'groupTier'],
    [['ann', 'X', 'bob@example.org', '', '', '', '', ''], 'twoPeople'],
    [['ada', 'Ada', '', '', '', 'no', '', ''], 'yourself'],
    [['ada', 'Ada', '', 'lead', '', '', '', ''], 'yourself'],
  ])('%j: %s', (cells, code) => expect(plan(header, cells).faults).toMatchObject([{ line: 2, code }]));

  it('of somebody who was there already is one too many, and so is a name that is taken', () => {
    const twice = plan(['email', 'name'], ['ann@example.org', 'Ann'], ['ANN@example.org', 'Anna']);
    expect(twice.faults).toEqual([{ line: 3, code: 'sameAs', params: { line: 2 } }]);
    const taken = plan(['id', 'sign_in_name'], ['ann', 'bob']);
    expect(taken.faults).toMatchObject([{ code: 'loginTaken' }]);
    expect(plan(['id'], ['nobody']).faults).toMatchObject([{ code: 'idUnknown' }]);
  });
});

describe('a plan', () => {
  it('changes what has a column, and nothing else', () => {
    const { changes } = plan(['sign_in_name', 'phone', 'role'], ['ann', "'+49 30 1", ''], ['bob', '', '']);
    expect(changes.map(({ after }) => after.person)).toEqual([{ ...who('ann'), phone: '+49 30 1' }]);
  });

  it('makes somebody new a requester who is active, until it says otherwise', () => {
    const { changes } = plan(
      ['email', 'name', 'role', 'groups'],
      ['zoe@example.org', 'Zoe', 'agentL2', 'Group L1; group l2'],
    );
    expect(changes).toMatchObject([
      {
        before: null,
        after: {
          login: null,
          person: { id: 'new-zoe@example.org', role: 'agentL2', active: true, groupIds: ['l1', 'l2'] },
        },
      },
    ]);
    const [plain] = plan(['email', 'name'], ['zoe@example.org', 'Zoe']).changes;
    expect(plain?.after.person).toMatchObject({ role: 'requester', active: true, groupIds: [] });
  });

  it('says what becomes of whom', () => {
    const { changes } = plan(['sign_in_name', 'active', 'groups'], ['ann', 'nein', '']);
    expect(changes.map((change) => describeChange(change, groupName))).toEqual([
      {
        line: 2,
        kind: 'deactivated',
        name: 'Ann',
        changes: [
          { field: 'groups', from: 'Group l1; Group hr', to: '' },
          { field: 'active', from: 'yes', to: 'no' },
        ],
      },
    ]);
  });

  it('keeps the members of groups in step, in their order', () => {
    const after = withMembers(settings, [{ ...who('ann'), groupIds: ['l2'] }, { ...who('bob') }]);
    expect(after.groups.map(({ id, memberIds }) => [id, memberIds])).toEqual([
      ['l1', ['bob', 'lea']],
      ['l2', ['cem', 'lea', 'ann']],
      ['hr', []],
      ['printco', ['val']],
    ]);
    expect(withMembers(settings, people)).toBe(settings);
  });

  it('of what was exported changes nothing, whatever people are called', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 30 }).map((each) => each.trim());
    const line = fc.record({ name: text.filter((each) => each !== ''), phone: text, title: text });
    fc.assert(
      fc.property(fc.array(line, { maxLength: accounts.length }), (said) => {
        const changed = accounts.map((account, at): Account => {
          const { name = account.person.name, phone = '', title = '' } = said[at] ?? {};
          return { ...account, person: { ...account.person, name, phone: phone || null, title: title || null } };
        });
        const rows = changed.map((account) =>
          personFields.map((field) => escapeFormula(cellOf(account, field, groupName))),
        );
        const read = linesOf(peopleHeader, rows);
        expect(read.filter(isLineFault)).toEqual([]);
        const again = planPeople(read as PersonLine[], { settings, accounts: changed }, options);
        expect([again.changes, again.faults]).toEqual([[], []]);
      }),
    );
  });
});
