import { describe, expect, test } from 'vitest';
import { demoLikeSettings } from '../../../test/builders/settings';
import type { DeskSettings } from './settings';
import { differencesOf } from './settings-differences';
import { partOf, type SettingsPart, settingsParts } from './settings-parts';

const desk = demoLikeSettings({
  policies: [
    { id: 'a', name: 'ACME', serviceIds: [], organisations: ['ACME'], targets: [], pausedBy: ['awaitingCaller'] },
    { id: 'b', name: 'Beta', serviceIds: ['email'], organisations: [], targets: [], pausedBy: [] },
  ],
});
const [office] = desk.calendars.slice(1);
const [acme, beta] = desk.policies;
const [first, ...rest] = desk.groups;
if (!office || !acme || !beta || !first) throw new Error('the builder has changed');
const target = { priority: 1, respond: 15, resolve: 240, calendarId: 'always' };

describe('what an edition changes', () => {
  test.each<[string, SettingsPart, Partial<DeskSettings>, readonly object[]]>([
    ['nothing', 'targets', {}, []],
    [
      'the order of categories',
      'categories',
      { categories: desk.categories.toReversed() },
      [{ of: [], field: 'order', before: ['Network', 'Hardware'], after: ['Hardware', 'Network'] }],
    ],
    [
      'a holiday and its name',
      'calendars',
      {
        calendars: desk.calendars.map((each) =>
          each === office ? { ...each, holidays: ['2026-12-25'], holidayNames: { '2026-12-25': 'Christmas' } } : each,
        ),
      },
      [
        { of: [{ kind: 'named', name: 'office' }], field: 'holidays', before: [], after: ['2026-12-25'] },
        {
          of: [
            { kind: 'named', name: 'office' },
            { kind: 'date', date: '2026-12-25' },
          ],
          field: 'holidayNames',
          before: undefined,
          after: 'Christmas',
        },
      ],
    ],
    [
      'a cell of the matrix',
      'matrix',
      {
        matrix: {
          table: [
            [1, 1, 3],
            [2, 3, 4],
            [3, 4, 5],
          ],
        },
      },
      [{ of: [{ kind: 'cell', impact: 1, urgency: 2 }], field: 'priority', before: 2, after: 1 }],
    ],
    [
      'the size of the matrix',
      'matrix',
      {
        matrix: {
          table: [
            [1, 2],
            [2, 3],
            [3, 4],
          ],
        },
      },
      [{ of: [], field: 'size', before: '3 × 3', after: '3 × 2' }],
    ],
    [
      'a target',
      'targets',
      { targets: desk.targets.map((each) => (each.priority === 1 ? { ...each, resolve: 120 } : each)) },
      [{ of: [{ kind: 'priority', priority: 1 }], field: 'resolve', before: 240, after: 120 }],
    ],
    [
      'a target that went',
      'targets',
      { targets: desk.targets.slice(1) },
      [{ of: [{ kind: 'priority', priority: 1 }], field: null, before: target, after: undefined }],
    ],
    [
      'an agreement has a target more',
      'policies',
      { policies: [{ ...acme, targets: [target] }, beta] },
      [
        {
          of: [
            { kind: 'named', name: 'ACME' },
            { kind: 'priority', priority: 1 },
          ],
          field: null,
          before: undefined,
          after: target,
        },
      ],
    ],
    [
      'agreements change places',
      'policies',
      { policies: [beta, acme] },
      [{ of: [], field: 'order', before: ['ACME', 'Beta'], after: ['Beta', 'ACME'] }],
    ],
    [
      'one that comes first does not move the others',
      'policies',
      { policies: [{ ...acme, id: 'c', name: 'Gamma' }, acme, beta] },
      [
        {
          of: [{ kind: 'named', name: 'Gamma' }],
          field: null,
          before: undefined,
          after: { ...acme, id: 'c', name: 'Gamma' },
        },
      ],
    ],
    [
      'a new name is told of the old one',
      'policies',
      { policies: [{ ...acme, name: 'ACME Ltd' }, beta] },
      [{ of: [{ kind: 'named', name: 'ACME' }], field: 'name', before: 'ACME', after: 'ACME Ltd' }],
    ],
    [
      'one day of a calendar',
      'calendars',
      {
        calendars: desk.calendars.map((each) =>
          each === office ? { ...each, week: [[], ...each.week.slice(1)] } : each,
        ),
      },
      [
        {
          of: [
            { kind: 'named', name: 'office' },
            { kind: 'day', day: 0 },
          ],
          field: 'hours',
          before: [[480, 960]],
          after: [],
        },
      ],
    ],
    [
      'a goal',
      'goals',
      { goals: { softLimit: 6, resolvedInTime: [{ priority: 1, percent: 95 }] } },
      [
        { of: [], field: 'softLimit', before: 8, after: 6 },
        {
          of: [{ kind: 'priority', priority: 1 }],
          field: null,
          before: undefined,
          after: { priority: 1, percent: 95 },
        },
      ],
    ],
    [
      'a group gets targets',
      'groups',
      {
        groups: [
          { ...first, targets: { calendarId: 'office', accept: 30, resolve: [{ priority: 1, minutes: 60 }] } },
          ...rest,
        ],
      },
      [
        { of: [{ kind: 'named', name: 'Group l1' }], field: 'calendarId', before: undefined, after: 'office' },
        { of: [{ kind: 'named', name: 'Group l1' }], field: 'accept', before: undefined, after: 30 },
        {
          of: [
            { kind: 'named', name: 'Group l1' },
            { kind: 'priority', priority: 1 },
          ],
          field: null,
          before: undefined,
          after: { priority: 1, minutes: 60 },
        },
      ],
    ],
    [
      'a subcategory is taken out of use',
      'categories',
      {
        categories: desk.categories.map((each) =>
          each.id === 'network' ? { ...each, subcategories: [{ id: 'vpn', name: 'VPN', retired: true }] } : each,
        ),
      },
      [
        {
          of: [
            { kind: 'named', name: 'Network' },
            { kind: 'named', name: 'VPN' },
          ],
          field: 'retired',
          before: undefined,
          after: true,
        },
      ],
    ],
    [
      'how it closes',
      'closing',
      { closeAfterWorkingDays: 3 },
      [{ of: [], field: 'closeAfterWorkingDays', before: 5, after: 3 }],
    ],
  ])('%s', (_name, part, change, expected) => {
    expect(differencesOf(partOf(desk, part), partOf({ ...desk, ...change }, part))).toEqual(expected);
  });

  test('nothing differs from itself, and whatever is published differs', () => {
    for (const part of settingsParts) expect(differencesOf(partOf(desk, part), partOf(desk, part))).toEqual([]);
    expect(differencesOf(partOf(desk, 'warnings'), { warnings: [] })).toHaveLength(3);
  });
});
