import { Value } from 'typebox/value';
import { describe, expect, test } from 'vitest';
import { demoLikeSettings, people } from '../../../../test/builders/settings';
import { type ImportArgs, importTicket } from '../commands/import';
import { defaultMatrix } from '../priority';
import { isFault, readHeader } from './columns';
import { directoryOf } from './directory';
import { type Mapped, mapRow, type RowPlan } from './row';
import { tallyOf } from './tally';

/** Not a good hash, but the same for the same text. */
const digest = (text: string): string => {
  let sum = 7;
  for (const char of text) sum = (Math.imul(sum, 31) + (char.codePointAt(0) ?? 0)) >>> 0;
  return sum.toString(16).padStart(20, '0');
};

const base: Readonly<Record<string, string>> = {
  number: 'INC0000045',
  incident_state: 'In Progress',
  opened_at: '18/11/2026 10:00',
  sys_updated_at: '18/11/2026 11:00',
  caller_id: 'Rosa',
  short_description: 'VPN drops',
  impact: '2 - Medium',
  urgency: '2 - Medium',
  priority: '3 - Moderate',
};

const planFor = (columns: readonly string[]): RowPlan => {
  const header = readHeader(columns);
  if (isFault(header)) throw new Error(JSON.stringify(header));
  return {
    header,
    dateOrder: 'day',
    timeZone: 'UTC',
    matrix: defaultMatrix,
    directory: directoryOf(demoLikeSettings(), people, digest),
    tally: tallyOf(header),
    digest,
  };
};

const map = (cells: Readonly<Record<string, string>>): { mapped: Mapped; plan: RowPlan } => {
  const row = { ...base, ...cells };
  const plan = planFor(Object.keys(row));
  return { mapped: mapRow(Object.values(row), 2, plan), plan };
};
const argsOf = (cells: Readonly<Record<string, string>>): ImportArgs => {
  const { mapped } = map(cells);
  if (mapped.kind === 'refused') throw new Error(JSON.stringify(mapped.reason));
  return mapped.args;
};
const at = (text: string): number => Date.parse(`2026-11-${text}Z`);

describe('a row that is taken', () => {
  test('has arguments that the command accepts', () => {
    expect([...Value.Errors(importTicket.args, argsOf({}))]).toEqual([]);
  });

  test.each<[string, Readonly<Record<string, string>>, Partial<ImportArgs>]>([
    ['numbers as states', { incident_state: '1' }, { state: { kind: 'new' } }],
    ['words as states', { incident_state: 'Active' }, { state: { kind: 'inProgress' } }],
    [
      'waiting, with its reason',
      { incident_state: '3', hold_reason: 'Awaiting Vendor' },
      { state: { kind: 'onHold', reason: 'awaitingVendor', since: at('18T11:00'), comment: null } },
    ],
    [
      'waiting, in the words of before',
      { incident_state: 'Awaiting Problem' },
      { state: { kind: 'onHold', reason: 'awaitingProblem', since: at('18T11:00'), comment: null } },
    ],
    [
      'a close code that we have',
      {
        incident_state: 'Resolved',
        close_code: 'Solved (Work Around)',
        close_notes: 'Pinned.',
        resolved_at: '18/11/2026 10:30',
        resolved_by: 'Cem',
      },
      {
        state: {
          kind: 'resolved',
          resolution: { code: 'workaroundProvided', notes: 'Pinned.', by: 'cem', at: at('18T10:30') },
        },
      },
    ],
    [
      'a close code that we lack, kept in the notes',
      { incident_state: 'Closed', closed_code: 'code 5', resolved_by: 'Cem', closed_at: '18/11/2026 10:45' },
      {
        state: {
          kind: 'closed',
          at: at('18T10:45'),
          resolution: { code: 'solutionProvided', notes: 'closed_code: code 5', by: 'cem', at: at('18T10:45') },
        },
      },
    ],
    [
      'closed without a word',
      { incident_state: '7' },
      { state: { kind: 'closed', resolution: null, at: at('18T11:00') } },
    ],
    [
      'canceled as a duplicate',
      { incident_state: 'Cancelled', close_code: 'Duplicate', u_duplicate_of: 'INC0000001' },
      { state: { kind: 'canceled', reason: 'duplicate', duplicateOf: 'INC0000001', by: 'system', at: at('18T11:00') } },
    ],
    [
      'an unknown state, but closed',
      { incident_state: '-100', closed_at: '18/11/2026 10:45' },
      { state: { kind: 'closed', resolution: null, at: at('18T10:45') } },
    ],
    ['an unknown state, but active', { incident_state: '-100', active: 'true' }, { state: { kind: 'inProgress' } }],
    ['levels as words', { impact: 'High', urgency: 'low' }, { impact: 1, urgency: 3 }],
    ['levels as numbers', { impact: '1', urgency: '3' }, { impact: 1, urgency: 3 }],
    ['no levels, but a priority', { impact: '?', urgency: '', priority: '2 - High' }, { impact: 1, urgency: 2 }],
    ['one level', { impact: '1', urgency: '' }, { impact: 1, urgency: 1 }],
    [
      'no levels and no priority',
      { impact: '', urgency: '', priority: '' },
      { impact: 3, urgency: 3, statedPriority: null },
    ],
    ['the channel', { contact_type: 'Self-service' }, { channel: 'selfService' }],
    ['a strange channel', { contact_type: 'Carrier pigeon' }, { channel: 'phone' }],
    [
      'a title made of the symptom',
      { short_description: '?', u_symptom: 'Symptom 72' },
      { shortDescription: 'Symptom 72', description: '' },
    ],
    [
      'a title made of the category',
      { short_description: '', category: 'Network', subcategory: 'VPN' },
      { shortDescription: 'Network › VPN', categoryId: 'network', subcategoryId: 'vpn' },
    ],
    [
      'a formula as text',
      { short_description: '=1+1', description: "'+1" },
      { shortDescription: '=1+1', description: '+1' },
    ],
    [
      'a long title, kept whole in the description',
      { short_description: 'x'.repeat(200) },
      { shortDescription: `${'x'.repeat(159)}…`, description: 'x'.repeat(200) },
    ],
    [
      'a long title of letters that are pairs, cut between two of them',
      { short_description: `x${'😀'.repeat(100)}` },
      { shortDescription: `x${'😀'.repeat(79)}…` },
    ],
    [
      'what has no place, below the description',
      { description: 'It drops.', problem_id: 'Problem ID  2', vendor: 'Acme', u_symptom: 'S1' },
      { description: 'It drops.\n\nu_symptom: S1\nvendor: Acme\nproblem_id: Problem ID  2' },
    ],
    [
      'links',
      { problem_id: 'PRB0000231', rfc: 'CHG0000132', parent_incident: 'INC0000001' },
      {
        links: [
          { kind: 'parent', to: 'INC0000001' },
          { kind: 'problem', to: 'PRB0000231' },
          { kind: 'change', to: 'CHG0000132' },
        ],
      },
    ],
    ['tags', { sys_tags: 'vip, on site' }, { tags: ['vip', 'on-site'] }],
    [
      'people and groups that the desk knows',
      { assigned_to: 'cem', assignment_group: 'group L2', opened_by: 'Ann' },
      { assigneeId: 'cem', groupId: 'l2', openedBy: 'ann' },
    ],
    [
      'an assignee who is a caller here',
      { assigned_to: 'Rosa', assignment_group: 'Group l2' },
      { assigneeId: null, groupId: 'l2' },
    ],
    ['counts', { reassignment_count: '3', reopen_count: '?' }, { reassignmentCount: 3, reopenCount: 0 }],
  ])('%s', (_name, cells, expected) => {
    const args = argsOf(cells);
    expect(args).toMatchObject(expected);
    expect([...Value.Errors(importTicket.args, args)]).toEqual([]);
  });

  test('makes people, groups, categories and services under ids that stay', () => {
    const cells = {
      caller_id: 'Caller 2403',
      assigned_to: 'Resolver 89',
      assignment_group: 'Group 24',
      category: 'Category 55',
      subcategory: 'Subcategory 170',
      business_service: 'Fax',
    };
    const { mapped, plan } = map(cells);
    const again = map(cells);
    expect(again.mapped).toEqual(mapped);
    expect(plan.directory.people().map(({ name, role, groupIds }) => [name, role, groupIds.length])).toEqual([
      ['Caller 2403', 'requester', 0],
      ['Resolver 89', 'agentL1', 1],
    ]);
    const settings = plan.directory.settings();
    const group = settings?.groups.find(({ name }) => name === 'Group 24');
    expect(group?.memberIds).toHaveLength(1);
    expect(settings?.categories.find(({ name }) => name === 'Category 55')?.subcategories).toMatchObject([
      { name: 'Subcategory 170' },
    ]);
    expect(settings?.services.at(-1)).toMatchObject({ name: 'Fax' });
    // The desk has them now: nothing is new any more.
    const known = directoryOf(settings ?? demoLikeSettings(), [...people, ...plan.directory.people()], digest);
    const next = mapRow(Object.values({ ...base, ...cells }), 2, {
      ...planFor(Object.keys({ ...base, ...cells })),
      directory: known,
    });
    expect(next).toEqual(mapped);
    expect(known.people()).toEqual([]);
    expect(known.settings()).toBeNull();
  });

  test('of two people of one name means neither', () => {
    const twins = [...people, { ...(people[0] as (typeof people)[0]), id: 'ann2' }];
    const directory = directoryOf(demoLikeSettings(), twins, digest);
    expect(directory.person('Ann', 'caller')).toMatch(/^imp\.p\./);
    expect(directory.person('cem', 'caller')).toBe('cem');
  });

  test('has the same hash in another order of columns, and another for other content', () => {
    const row = { ...base };
    const turned = Object.fromEntries(Object.entries(row).reverse());
    const hash = (cells: Readonly<Record<string, string>>): string => {
      const mapped = mapRow(Object.values(cells), 2, planFor(Object.keys(cells)));
      return mapped.kind === 'taken' ? mapped.args.hash : '';
    };
    expect(hash(turned)).toBe(hash(row));
    expect(hash({ ...row, impact: '1 - High' })).not.toBe(hash(row));
  });

  test('compares the stated priority with the matrix', () => {
    const { plan } = map({ impact: '1', urgency: '1', priority: '3 - Moderate' });
    expect(plan.tally.comparison()).toEqual({
      stated: 1,
      differs: 1,
      pairs: [{ stated: 3, ours: 1, count: 1 }],
      examples: [{ line: 2, number: 'INC0000045', stated: 3, ours: 1 }],
    });
  });
});

describe('a row that is refused', () => {
  test.each<[string, Readonly<Record<string, string>>, string]>([
    ['no number', { number: '?' }, 'number.missing'],
    ['a number of another kind', { number: 'TASK-1' }, 'number.malformed'],
    ['no opening', { opened_at: '' }, 'date.missing'],
    ['an impossible date', { opened_at: '31/6/2026 10:00' }, 'date.unreadable'],
    ['a date before time began', { opened_at: '1/1/1960 10:00' }, 'date.outOfRange'],
    ['an unknown state', { incident_state: 'Sleeping' }, 'state.unknown'],
    ['an unknown impact', { impact: 'Enormous' }, 'level.unknown'],
    ['an impact off the matrix', { impact: '5 - Tiny' }, 'level.offMatrix'],
    ['a group with a novel for a name', { assignment_group: 'g'.repeat(81) }, 'text.tooLong'],
    ['a description beyond all measure', { description: 'x'.repeat(32_001) }, 'text.tooLong'],
  ])('%s', (_name, cells, code) => {
    const { mapped, plan } = map(cells);
    expect(mapped).toMatchObject({ kind: 'refused', reason: { code } });
    expect(plan.directory.people()).toEqual([]);
  });

  test.each([
    ['too few cells', ['INC0000045', 'New'], true],
    ['too many cells', [...Object.values(base), 'more'], true],
    ['a trailing delimiter', [...Object.values(base), ' '], false],
  ])('%s', (_name, cells, ragged) => {
    const mapped = mapRow(cells, 7, planFor(Object.keys(base)));
    expect(mapped.kind === 'refused' && mapped.reason.code === 'row.ragged').toBe(ragged);
  });
});

describe('a header', () => {
  test.each<[string, string[], unknown]>([
    [
      'lacks what a ticket needs',
      ['number', 'short_description'],
      { kind: 'missing', columns: ['state', 'opened_at'] },
    ],
    ['has a column twice', ['number', 'state', 'opened_at', 'Number '], { kind: 'twice', column: 'Number' }],
  ])('that %s', (_name, columns, fault) => {
    expect(readHeader(columns)).toEqual(fault);
  });

  test('may have labels, columns that we do not use, and two names of one field', () => {
    const header = readHeader(['Number', 'State', 'incident_state', 'Opened', 'made_sla']);
    expect(isFault(header) ? null : header.uses).toEqual(['number', 'state', null, 'openedAt', null]);
  });
});
