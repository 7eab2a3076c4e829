import { logTicket } from '@shared/domain/commands/log';
import { type Person, personCalled } from '@shared/domain/person';
import { defaultMatrix } from '@shared/domain/priority';
import type { DeskSettings } from '@shared/domain/settings';
import { Value } from 'typebox/value';
import { describe, expect, it } from 'vitest';
import { argsOf, draftFrom, emptyDraft, filled, isBlank, type LogDraft, missing } from './draft';

const settings: DeskSettings = {
  id: 'desk',
  name: 'Desk',
  matrix: defaultMatrix,
  groups: [],
  categories: [{ id: 'net', name: 'Network', subcategories: [{ id: 'wireless', name: 'Wireless' }] }],
  services: [
    { id: 'wifi', name: 'Site Wi-Fi', categoryId: 'net', groupId: 'network', active: true },
    { id: 'mail', name: 'Email', categoryId: null, groupId: null, active: true },
    { id: 'old', name: 'Pager', categoryId: null, groupId: null, active: false },
  ],
  calendars: [],
  targets: [],
  policies: [],
  majorNeedsReview: true,
  warnings: [],
  defaultGroupId: 'desk',
  closeAfterWorkingDays: 5,
};
const agent = { id: 'maya', role: 'agentL1' } as const;
const caller: Person = { ...personCalled('luis', 'Luis Herrera'), location: 'Mill Road, Hall 2' };
const draft = (more: Partial<LogDraft> = {}): LogDraft => ({ ...emptyDraft(agent), ...more });

describe('what follows from a draft', () => {
  it.each([
    ['nothing said', {}, { serviceId: null, serviceFrom: 'none', groupId: 'desk', groupFrom: 'desk' }],
    [
      'the text names a service',
      { shortDescription: 'No Wi-Fi on this site' },
      {
        serviceId: 'wifi',
        serviceFrom: 'text',
        categoryId: 'net',
        categoryFrom: 'service',
        groupId: 'network',
        groupFrom: 'service',
      },
    ],
    ['a service that is switched off is not named', { shortDescription: 'Pager is dead' }, { serviceId: null }],
    [
      'a service by hand',
      { shortDescription: 'Site Wi-Fi', serviceId: 'mail' },
      { serviceId: 'mail', serviceFrom: 'hand', categoryId: null, categoryFrom: 'none', groupId: 'desk' },
    ],
    [
      'no service by hand',
      { shortDescription: 'Site Wi-Fi', serviceId: null },
      { serviceId: null, serviceFrom: 'hand' },
    ],
    [
      'category and group by hand stay',
      { serviceId: 'wifi', category: { categoryId: 'net', subcategoryId: 'wireless' }, groupId: 'field' },
      { categoryFrom: 'hand', subcategoryId: 'wireless', groupId: 'field', groupFrom: 'hand' },
    ],
  ] as const)('%s', (_what, more, expected) => expect(filled(draft(more), settings)).toMatchObject(expected));
});

describe('what a draft lacks', () => {
  it('names the fields in the order of the form', () =>
    expect(missing(draft(), settings).map((one) => one.field)).toEqual(['shortDescription', 'callerId', 'priority']));
  it('knows the longest line', () =>
    expect(
      missing(draft({ shortDescription: 'x'.repeat(161), callerId: 'luis', impact: 1, urgency: 1 }), settings),
    ).toEqual([{ field: 'shortDescription', why: 'tooLong' }]));
  it('asks again for a pair that the matrix does not have', () =>
    expect(missing(draft({ shortDescription: 'x', callerId: 'luis', impact: 4, urgency: 1 }), settings)).toEqual([
      { field: 'priority', why: 'empty' },
    ]));
});

describe('the command made of a draft', () => {
  it('is one that the domain accepts', () => {
    const args = argsOf(
      draft({ shortDescription: ' Wi-Fi is gone ', callerId: 'luis', impact: 2, urgency: 1 }),
      caller,
      settings,
    );
    expect(args).toMatchObject({
      shortDescription: 'Wi-Fi is gone',
      location: 'Mill Road, Hall 2',
      contact: null,
      affects: null,
    });
    expect(Value.Check(logTicket.args, args)).toBe(true);
  });
  it('is not there while something is missing', () => expect(argsOf(draft(), caller, settings)).toBeNull());
});

describe('a stored draft', () => {
  it('comes back as it was', () => {
    const full = draft({ shortDescription: 'x', serviceId: null, groupId: 'desk', links: ['INC0000001'] });
    expect(draftFrom(JSON.parse(JSON.stringify(full)))).toEqual(full);
  });
  it('of another make is not taken', () => expect(draftFrom({ shortDescription: 'x' })).toBeNull());
  it('is blank until something is written', () => {
    expect(isBlank(draft({ channel: 'email' }), agent)).toBe(true);
    expect(isBlank(draft({ description: 'x' }), agent)).toBe(false);
  });
});
