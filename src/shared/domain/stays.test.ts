import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demoLikeSettings } from '../../../test/builders/settings';
import type { Hop } from './handoff';
import { type HoldReason, holdReasons } from './lifecycle';
import type { DeskSettings, GroupTargets } from './settings';
import { readClock } from './sla';
import { acceptClock, answersOf, staysOf } from './stays';
import type { ClockEvent } from './ticket';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
// A Monday; the office of the builder works from 8 to 16.
const begin = Date.parse('2026-03-02T09:00Z');

const plain = demoLikeSettings();
const targets: Readonly<Record<string, GroupTargets>> = {
  l2: {
    calendarId: 'office',
    accept: 30,
    resolve: [
      { priority: 1, minutes: 120 },
      { priority: 2, minutes: 240 },
    ],
  },
  printco: { calendarId: 'always', accept: null, resolve: [{ priority: 2, minutes: 600 }] },
};
const settings: DeskSettings = {
  ...plain,
  groups: plain.groups.map((group) => ({ ...group, ...(targets[group.id] ? { targets: targets[group.id] } : {}) })),
  policies: [
    { id: 'gold', name: 'Gold', serviceIds: [], organisations: [], targets: [], pausedBy: ['awaitingCaller'] },
  ],
};

const at = (minutes: number, event: Record<string, unknown>): ClockEvent =>
  ({ at: begin + minutes * MINUTE, commandId: `c${minutes}`, ...event }) as ClockEvent;
const opened = at(0, { kind: 'opened', priority: 2, groupId: 'l1' });
const to = (minutes: number, groupId: string | null) => at(minutes, { kind: 'group', groupId });
const held = (minutes: number, reason: HoldReason) => at(minutes, { kind: 'held', reason });

const brief = (clock: ClockEvent[], desk = settings) =>
  staysOf({ clock }, desk).map(({ groupId, from, to: until, clock: { state, elapsed, target } }) => [
    groupId,
    (from - begin) / MINUTE,
    until === null ? null : (until - begin) / MINUTE,
    state,
    elapsed / MINUTE,
    target / MINUTE,
  ]);

describe('stays with groups', () => {
  it.each<[string, ClockEvent[], unknown[]]>([
    ['a group without targets: the stay alone', [opened], [['l1', 0, null, 'none', 0, 0]]],
    [
      'handed on, and on to a vendor',
      [opened, to(60, 'l2'), to(180, 'printco')],
      [
        ['l1', 0, 60, 'none', 0, 0],
        ['l2', 60, 180, 'met', 120, 240],
        ['printco', 180, null, 'running', 0, 600],
      ],
    ],
    [
      'too long, with a night between that does not count',
      [opened, to(360, 'l2'), to(1440 + 240, 'l1')],
      [
        ['l1', 0, 360, 'none', 0, 0],
        ['l2', 360, 1680, 'missed', 60 + 300, 240],
        ['l1', 1680, null, 'none', 0, 0],
      ],
    ],
    [
      'a hold stands still, a change of priority keeps what was used',
      [
        opened,
        to(10, 'l2'),
        held(20, 'awaitingVendor'),
        at(50, { kind: 'resumed' }),
        at(60, { kind: 'priority', priority: 1 }),
        at(90, { kind: 'resolved' }),
      ],
      [
        ['l1', 0, 10, 'none', 0, 0],
        ['l2', 10, 90, 'met', 50, 120],
      ],
    ],
    [
      'the same agreement decides what pauses',
      [opened, at(0, { kind: 'policy', policyId: 'gold' }), to(0, 'l2'), held(20, 'awaitingVendor')],
      [['l2', 0, null, 'running', 20, 240]],
    ],
    [
      'reopened: a new stay with the same group',
      [opened, to(0, 'l2'), at(60, { kind: 'resolved' }), at(200, { kind: 'reopened' })],
      [
        ['l2', 0, 60, 'met', 60, 240],
        ['l2', 200, null, 'running', 0, 240],
      ],
    ],
    ['canceled: not judged', [opened, to(0, 'l2'), at(400, { kind: 'canceled' })], [['l2', 0, 400, 'none', 400, 240]]],
    [
      'heard of late, placed when it was done',
      [opened, to(200, 'l1'), to(100, 'l2')],
      [
        ['l1', 0, 100, 'none', 0, 0],
        ['l2', 100, 200, 'met', 100, 240],
        ['l1', 200, null, 'none', 0, 0],
      ],
    ],
    ['with no group', [at(0, { kind: 'opened', priority: 2, groupId: null })], []],
  ])('%s', (_what, clock, expected) => expect(brief(clock)).toEqual(expected));

  it('counts in the calendar that the desk had then', () => {
    const past = [{ until: begin + HOUR, calendars: [], targets: [], policies: [] }];
    expect(brief([opened, to(0, 'l2'), to(180, 'l1')], { ...settings, past })[0]).toEqual([
      'l2',
      0,
      180,
      'met',
      120,
      240,
    ]);
  });

  const happening = fc.oneof(
    fc.constantFrom('l1', 'l2', 'printco').map((groupId) => ({ kind: 'group', groupId })),
    fc.constantFrom(...holdReasons).map((reason) => ({ kind: 'held', reason })),
    fc.constantFrom({ kind: 'resumed' }, { kind: 'responded' }),
  );

  it('counts what a walk minute by minute counts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(happening, fc.integer({ min: 1, max: 900 })), { maxLength: 12 }),
        fc.integer({ min: 1, max: 900 }),
        (story, rest) => {
          const clock = [opened];
          const counted: number[] = [0];
          let minute = 0;
          let groupId = 'l1';
          let isHeld = false;
          const walk = (count: number) => {
            for (let n = 0; n < count; n += 1, minute += 1) {
              const local = new Date(begin + minute * MINUTE);
              const works = local.getUTCDay() % 6 !== 0 && local.getUTCHours() >= 8 && local.getUTCHours() < 16;
              const counts = groupId === 'printco' || (groupId === 'l2' && works);
              counted[counted.length - 1] = (counted.at(-1) ?? 0) + (counts && !isHeld ? 1 : 0);
            }
          };
          for (const [event, gap] of story) {
            walk(gap);
            clock.push(at(minute, event));
            if ('groupId' in event && event.groupId !== groupId) {
              groupId = event.groupId;
              counted.push(0);
            } else if (event.kind === 'held') isHeld = true;
            else if (event.kind === 'resumed') isHeld = false;
          }
          walk(rest);
          const now = begin + minute * MINUTE;
          const found = staysOf({ clock }, settings).map(({ clock: each }) =>
            each.state === 'running' ? each.target - readClock(each, now, settings).left : each.elapsed,
          );
          expect(found.map((ms) => ms / MINUTE)).toEqual(counted);
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('answers to offers', () => {
  const packet = { summary: '', tried: [], evidence: [], cause: '', nextStep: '', toldCaller: '', blocker: '' };
  const offer = { id: 'o', fromGroupId: 'l1', toGroupId: 'l2', by: 'ann', at: begin, packet };
  const hop = (minutes: number, outcome: Hop['outcome']): Hop => ({
    ...offer,
    outcome,
    endedBy: 'cem',
    endedAt: begin + minutes * MINUTE,
    reason: null,
    note: null,
  });

  it.each<[string, Hop | null, string, number]>([
    ['accepted in time', hop(30, 'accepted'), 'met', 30],
    ['returned too late', hop(31, 'returned'), 'missed', 31],
    ['withdrawn', hop(50, 'withdrawn'), 'none', 50],
    ['lapsed', hop(5, 'lapsed'), 'none', 5],
    ['waiting', null, 'running', 0],
  ])('%s', (_what, end, state, minutes) => {
    expect(acceptClock(offer, end, settings)).toMatchObject({ state, elapsed: minutes * MINUTE, target: 30 * MINUTE });
  });

  it('is due in the hours of the group that is asked', () => {
    const late = Date.parse('2026-03-02T15:50Z');
    expect(acceptClock({ ...offer, at: late }, null, settings).dueAt).toBe(Date.parse('2026-03-03T08:20Z'));
    expect(acceptClock({ ...offer, toGroupId: 'printco' }, null, settings).state).toBe('none');
  });

  it('lists earlier offers, and the one that waits last', () => {
    const found = answersOf({ hops: [hop(10, 'returned')], handoff: { ...offer, id: 'p' } }, settings);
    expect(found.map(({ id, outcome, clock }) => [id, outcome, clock.state])).toEqual([
      ['o', 'returned', 'met'],
      ['p', null, 'running'],
    ]);
  });
});
