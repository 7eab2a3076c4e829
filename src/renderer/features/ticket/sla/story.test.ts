import type { Entry } from '@shared/domain/entry';
import type { Calendar, DeskSettings } from '@shared/domain/settings';
import type { ClockEvent } from '@shared/domain/ticket';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partsOf, storyOf } from './story';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const allDay = [[0, 1440]] as [number, number][];
const split = [
  [480, 720],
  [780, 1020],
] as [number, number][];
const calendar = (id: string, day: [number, number][], weekend: [number, number][], holidays: string[]): Calendar => ({
  id,
  name: id,
  timeZone: 'Europe/Berlin',
  week: [day, day, day, day, day, weekend, weekend],
  holidays,
});
const settings = {
  calendars: [calendar('always', allDay, allDay, []), calendar('office', split, [], ['2026-10-23', '2026-10-24'])],
  targets: [
    { priority: 1, respond: 15, resolve: 240, calendarId: 'always' },
    { priority: 3, respond: 240, resolve: 1440, calendarId: 'office' },
  ],
  policies: [
    {
      id: 'gold',
      name: 'Gold',
      serviceIds: [],
      organisations: [],
      targets: [{ priority: 3, respond: 60, resolve: 480, calendarId: 'always' }],
      pausedBy: ['awaitingCaller'],
    },
  ],
} as unknown as DeskSettings;

// A Thursday before the weekend on which Berlin leaves summer time.
const start = Date.parse('2026-10-22T16:00+02:00');
const at = (hours: number, event: Record<string, unknown>): ClockEvent =>
  ({ at: start + hours * HOUR, commandId: `c${hours}`, ...event }) as ClockEvent;
const opened = (priority: number) => at(0, { kind: 'opened', priority, groupId: null });
const wrote = (hours: number): Pick<Entry, 'commandId' | 'at' | 'receivedAt' | 'by' | 'body'> => ({
  commandId: `m${hours}`,
  at: start + hours * HOUR,
  receivedAt: start + hours * HOUR,
  by: 'rosa',
  body: { kind: 'callerMessage', text: 'Any news?' },
});
const lateBy = (commandId: string, done: number, received: number): ReturnType<typeof wrote> => ({
  commandId,
  at: start + done * HOUR,
  receivedAt: start + received * HOUR,
  by: 'ann',
  body: { kind: 'note', text: '' },
});

const told = (clock: ClockEvent[], hours: number, entries: ReturnType<typeof wrote>[] = []) =>
  storyOf({ clock }, 'resolve', settings, start + hours * HOUR, entries).map(({ moments }) =>
    moments.map(({ what, at: moment, receivedAt }) => [
      what,
      (moment - start) / HOUR,
      receivedAt === null ? null : (receivedAt - start) / HOUR,
    ]),
  );

describe('moments of a clock', () => {
  const held = at(2, { kind: 'held', reason: 'awaitingVendor' });
  test.each<[string, ClockEvent[], number, ReturnType<typeof wrote>[], unknown[]]>([
    ['another priority', [opened(3), at(1, { kind: 'priority', priority: 1 })], 2, [], [[['priority', 1, null]]]],
    [
      'an agreement, and back',
      [opened(3), at(1, { kind: 'policy', policyId: 'gold' }), at(2, { kind: 'policy', policyId: null })],
      3,
      [],
      [
        [
          ['policy', 1, null],
          ['policy', 2, null],
        ],
      ],
    ],
    ['a hold is a stretch, no moment', [opened(1), held], 3, [], [[]]],
    ['a hold that was heard of late', [opened(1), held], 3, [lateBy('c2', 2, 2.5)], [[['held', 2, 2.5]]]],
    [
      'what the caller wrote while paused, and not before',
      [opened(1), held],
      5,
      [wrote(1), wrote(3), wrote(4)],
      [
        [
          ['callerWrote', 3, null],
          ['callerWrote', 4, null],
        ],
      ],
    ],
    [
      'a reply that ended the pause',
      [opened(1), held, at(4, { kind: 'resumed' })],
      5,
      [wrote(4)],
      [[['callerWrote', 4, null]]],
    ],
    ['summer time ends', [opened(1)], 80, [], [[['clocksChanged', 59, null]]]],
    [
      'each cycle by itself, the present one first',
      [opened(1), at(1, { kind: 'resolved' }), at(5, { kind: 'reopened' }), at(6, { kind: 'priority', priority: 3 })],
      7,
      [],
      [[['priority', 6, null]], [['resolved', 1, null]]],
    ],
  ])('%s', (_name, clock, hours, entries, expected) => expect(told(clock, hours, entries)).toEqual(expected));

  test('a desk that counts otherwise from a moment on', () => {
    const { calendars, targets, policies } = settings;
    const past = [{ until: start + 2 * HOUR, calendars, targets, policies }];
    const [story] = storyOf({ clock: [opened(1)] }, 'resolve', { ...settings, past }, start + 3 * HOUR, []);
    expect(story?.moments).toEqual([{ what: 'recounted', at: start + 2 * HOUR, receivedAt: null }]);
  });

  test('by how much the clocks went back, and where', () => {
    const [story] = storyOf({ clock: [opened(1)] }, 'resolve', settings, start + 80 * HOUR, []);
    expect(story?.moments[0]).toMatchObject({ leap: -HOUR, timeZone: 'Europe/Berlin' });
    expect(story?.stretches[0]).toMatchObject({ work: 80 * HOUR });
  });
});

describe('every interval', () => {
  const office = settings.calendars[1] as Calendar;
  test('with the hours, the nights, a holiday', () => {
    const parts = partsOf({ calendar: office, from: start, to: Date.parse('2026-10-26T09:00+01:00') });
    expect(parts.map(({ counts, from, to, holidays }) => [counts, (to - from) / HOUR, holidays])).toEqual([
      [true, 1, []],
      // Friday is a holiday; that Saturday is one, too, keeps nobody from work.
      [false, 88, ['2026-10-23']],
      [true, 1, []],
    ]);
  });

  test('no gap, and what counts is what the clock counts', () => {
    fc.assert(
      fc.property(fc.nat(20_000), fc.integer({ min: 1, max: 9_000 }), (begin, length) => {
        const from = start + begin * MINUTE;
        const to = from + length * MINUTE;
        const clock: ClockEvent[] = [{ ...opened(3), at: from }];
        const [story] = storyOf({ clock }, 'resolve', settings, to, []);
        const parts = story?.stretches.flatMap(partsOf) ?? [];
        expect(parts[0]?.from).toBe(from);
        expect(parts.at(-1)?.to).toBe(to);
        for (const [n, part] of parts.entries()) if (n > 0) expect(part.from).toBe(parts[n - 1]?.to);
        const counted = parts.filter(({ counts }) => counts).reduce((sum, part) => sum + part.to - part.from, 0);
        expect(counted).toBe(story?.stretches[0]?.work);
      }),
      { numRuns: 200 },
    );
  });

  test('without a calendar there is nothing to count', () => {
    expect(partsOf({ calendar: null, from: start, to: start + HOUR })).toEqual([]);
  });
});
