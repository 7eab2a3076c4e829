import type { Calendar, DeskSettings } from '@shared/domain/settings';
import { currentCycle, slaOf } from '@shared/domain/sla';
import type { ClockEvent } from '@shared/domain/ticket';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { previewPriority } from './preview-priority';
import { crossedAt, stretchesOf, usedIn } from './stretches';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const allDay = [[0, 1440]] as [number, number][];
const office = [[540, 1020]] as [number, number][];
const calendar = (id: string, day: [number, number][], weekend: [number, number][]): Calendar => ({
  id,
  name: id,
  timeZone: 'UTC',
  week: [day, day, day, day, day, weekend, weekend],
  holidays: [],
});
const settings = {
  calendars: [calendar('always', allDay, allDay), calendar('office', office, [])],
  targets: [
    { priority: 1, respond: 15, resolve: 240, calendarId: 'always' },
    { priority: 2, respond: 30, resolve: 480, calendarId: 'always' },
    { priority: 3, respond: 240, resolve: 1440, calendarId: 'office' },
  ],
  policies: [],
  majorNeedsReview: true,
  warnings: [],
} as unknown as DeskSettings;

// A Monday.
const start = Date.UTC(2026, 2, 9, 10);
const at = (minutes: number, event: Record<string, unknown>): ClockEvent =>
  ({ at: start + minutes * MINUTE, commandId: `c${minutes}`, ...event }) as ClockEvent;
const opened = (priority: number) => at(0, { kind: 'opened', priority, groupId: null });

const brief = (clock: ClockEvent[], minutes: number, kind: 'respond' | 'resolve' = 'resolve') =>
  stretchesOf(currentCycle(clock), kind, settings, start + minutes * MINUTE).map(
    ({ kind: what, from, to, open, work }) => [
      what,
      (from - start) / MINUTE,
      (to - start) / MINUTE,
      open,
      work / MINUTE,
    ],
  );

describe('stretches', () => {
  const held = [opened(2), at(10, { kind: 'responded' }), at(100, { kind: 'held', reason: 'awaitingCaller' })];
  test.each<[string, ClockEvent[], number, 'respond' | 'resolve', unknown[]]>([
    ['running', [opened(2)], 60, 'resolve', [['running', 0, 60, true, 60]]],
    ['just opened', [opened(2)], 0, 'resolve', [['running', 0, 0, true, 0]]],
    [
      'paused',
      held,
      160,
      'resolve',
      [
        ['running', 0, 100, false, 100],
        ['paused', 100, 160, true, 60],
      ],
    ],
    [
      'resumed',
      [...held, at(139, { kind: 'resumed' })],
      200,
      'resolve',
      [
        ['running', 0, 100, false, 100],
        ['paused', 100, 139, false, 39],
        ['running', 139, 200, true, 61],
      ],
    ],
    ['responded', held, 160, 'respond', [['running', 0, 10, false, 10]]],
    ['resolved', [opened(2), at(50, { kind: 'resolved' })], 500, 'resolve', [['running', 0, 50, false, 50]]],
    [
      'another priority does not interrupt',
      [opened(2), at(30, { kind: 'priority', priority: 1 })],
      60,
      'resolve',
      [['running', 0, 60, true, 60]],
    ],
    [
      'another group does not interrupt',
      [opened(2), at(30, { kind: 'group', groupId: 'x' })],
      60,
      'resolve',
      [['running', 0, 60, true, 60]],
    ],
    [
      'another calendar does',
      [opened(2), at(30, { kind: 'priority', priority: 3 })],
      600,
      'resolve',
      [
        ['running', 0, 30, false, 30],
        ['running', 30, 600, true, 390],
      ],
    ],
    [
      'a reopened ticket starts anew',
      [opened(2), at(50, { kind: 'resolved' }), at(80, { kind: 'reopened' })],
      90,
      'resolve',
      [['running', 80, 90, true, 10]],
    ],
  ])('%s', (_name, clock, minutes, kind, expected) => {
    expect(brief(clock, minutes, kind)).toEqual(expected);
  });

  const step = fc.record({
    gap: fc.integer({ min: 0, max: 600 }),
    kind: fc.constantFrom('held', 'resumed', 'priority', 'group', 'responded', 'resolved', 'reopened'),
    priority: fc.integer({ min: 1, max: 3 }),
  });
  test('their sum is what the clock itself counts', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let minutes = 0;
        const clock = [opened(2)];
        for (const { gap, kind, priority } of steps) {
          minutes += gap;
          clock.push(at(minutes, { kind, priority, reason: 'awaitingVendor', groupId: null }));
        }
        const now = start + minutes * MINUTE;
        for (const kind of ['respond', 'resolve'] as const) {
          const reading = slaOf({ clock }, settings)[kind];
          if (reading.state === 'none') continue;
          expect(usedIn(stretchesOf(currentCycle(clock), kind, settings, now))).toBe(reading.elapsed);
        }
      }),
    );
  });
});

test('at risk when three quarters are used, pauses left out', () => {
  const clock = [opened(1), at(60, { kind: 'held', reason: 'awaitingCaller' }), at(90, { kind: 'resumed' })];
  const stretches = stretchesOf(currentCycle(clock), 'resolve', settings, start + 100 * MINUTE);
  expect(crossedAt(stretches, slaOf({ clock }, settings).resolve)).toBe(start + 3 * HOUR + 30 * MINUTE);
});

test('another priority is previewed with the time that was used', () => {
  const now = start + HOUR;
  const ticket = { clock: [opened(2)], priority: 2 };
  expect(previewPriority(ticket, 2, settings, now).clocks.resolve.dueAt).toBe(start + 8 * HOUR);
  expect(previewPriority(ticket, 1, settings, now).clocks.resolve.dueAt).toBe(start + 4 * HOUR);
  expect(previewPriority(ticket, 5, settings, now).target).toBeNull();
});
