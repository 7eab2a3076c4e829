// SLA clocks against a walk, minute by minute, that knows nothing of how they are computed: what the wall clock says in
// the calendar's zone (asked of the platform), whether the ticket is held, and under which target it counts.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demoLikeSettings } from '../../../test/builders/settings';
import { type HoldReason, holdReasons } from './lifecycle';
import type { Calendar, DeskSettings, PastCounting, SlaPolicy } from './settings';
import { readClock, slaOf } from './sla';
import type { ClockEvent } from './ticket';

const MINUTE = 60_000;
const WINDOW_DAYS = 40;

/** Weeks around the switch days of 2026: hours by an hour, and at Lord Howe by half of one. */
const zones = [
  ['Europe/Berlin', '2026-03-15T00:00Z', '2026-10-10T00:00Z'],
  ['America/New_York', '2026-02-25T00:00Z', '2026-10-18T00:00Z'],
  ['Australia/Lord_Howe', '2026-03-20T00:00Z', '2026-09-20T00:00Z'],
] as const;

const split: Calendar['week'][number] = [
  [480, 720],
  [750, 1020],
];
const nights: Calendar['week'][number] = [
  [0, 240],
  [1320, 1440],
];
const calendarOf = (id: string, timeZone: string, day: Calendar['week'][number], holidays: string[]): Calendar => ({
  id,
  name: id,
  timeZone,
  week: [day, day, day, day, [[540, 780]], [], day],
  holidays,
});

/** For each minute of the window: does it count? */
const countedMinutes = (calendar: Calendar, begin: number): Uint8Array => {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: calendar.timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
    hourCycle: 'h23',
  });
  const counted = new Uint8Array(WINDOW_DAYS * 1440);
  for (let n = 0; n < counted.length; n += 1) {
    const [date = '', time = ''] = format.format(begin + n * MINUTE).split(', ');
    const [day, month, year] = date.split('/');
    const local = `${year}-${month}-${day}`;
    const [hours = 0, minutes = 0] = time.split(':').map(Number);
    const weekday = (new Date(`${local}T00:00Z`).getUTCDay() + 6) % 7;
    const works = (calendar.week[weekday] ?? []).some(
      ([from, to]) => hours * 60 + minutes >= from && hours * 60 + minutes < to,
    );
    if (works && !calendar.holidays.includes(local)) counted[n] = 1;
  }
  return counted;
};

type Happening =
  | { readonly kind: 'held'; readonly reason: HoldReason }
  | { readonly kind: 'resumed' | 'responded' }
  | { readonly kind: 'priority'; readonly priority: number }
  | { readonly kind: 'policy'; readonly policyId: string | null };

const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.constantFrom(...holdReasons).map((reason) => ({ kind: 'held' as const, reason })),
  fc.constantFrom({ kind: 'resumed' as const }, { kind: 'responded' as const }),
  fc.constantFrom(1, 2, 3).map((priority) => ({ kind: 'priority' as const, priority })),
  fc.constantFrom('gold', 'gone', null).map((policyId) => ({ kind: 'policy' as const, policyId })),
);

const gold: SlaPolicy = {
  id: 'gold',
  name: 'Gold',
  serviceIds: [],
  organisations: [],
  targets: [{ priority: 2, respond: 10, resolve: 900, calendarId: 'nights' }],
  pausedBy: ['awaitingCaller'],
};

describe.each(zones.flatMap(([zone, ...begins]) => begins.map((begin) => [zone, begin] as const)))(
  'clocks in %s, from %s',
  (timeZone, from) => {
    const begin = Date.parse(from);
    const holiday = new Date(begin + 9 * 1440 * MINUTE).toISOString().slice(0, 10);
    const day = calendarOf('day', timeZone, split, [holiday]);
    const night = calendarOf('nights', timeZone, nights, []);
    const settings: DeskSettings = demoLikeSettings({
      calendars: [day, night],
      targets: [1, 2, 3].map((priority) => ({ priority, respond: 60, resolve: 700 * priority, calendarId: 'day' })),
      policies: [gold],
    });
    /** Until then the desk worked at night, and every reason paused the agreement too. */
    const changedAt = 17 * 1440;
    const before: PastCounting = {
      until: begin + changedAt * MINUTE,
      calendars: [night],
      targets: [1, 2, 3].map((priority) => ({ priority, respond: 60, resolve: 100, calendarId: 'nights' })),
      policies: [{ ...gold, pausedBy: [...holdReasons] }],
    };
    const minutes = { day: countedMinutes(day, begin), nights: countedMinutes(night, begin) };

    it('count what a walk minute by minute counts', () => {
      const story = fc.array(fc.tuple(happening, fc.integer({ min: 1, max: 2_500 })), { maxLength: 10 });
      fc.assert(
        fc.property(
          story,
          fc.nat(20_000),
          fc.integer({ min: 1, max: 4_000 }),
          fc.boolean(),
          (events, start, rest, changes) => {
            let minute = start;
            const clock: ClockEvent[] = [
              { kind: 'opened', at: begin + start * MINUTE, commandId: 'c', priority: 2, groupId: 'l1' },
            ];
            let held: HoldReason | null = null;
            let priority = 2;
            let policyId: string | null = null;
            let expected = 0;
            const walk = (count: number) => {
              for (let n = minute; n < minute + count; n += 1) {
                const old = changes && n < changedAt;
                const special = old || (policyId === 'gold' && priority === 2);
                const pauses = held !== null && (old || policyId !== 'gold' || held === 'awaitingCaller');
                expected += pauses ? 0 : ((special ? minutes.nights : minutes.day)[n] ?? 0);
              }
              minute += count;
            };
            for (const [what, gap] of events) {
              if (minute + gap + rest >= WINDOW_DAYS * 1440) break;
              walk(gap);
              clock.push({ ...what, at: begin + minute * MINUTE, commandId: `c${minute}` } as ClockEvent);
              if (what.kind === 'held') held = what.reason;
              else if (what.kind === 'resumed') held = null;
              else if (what.kind === 'priority') priority = what.priority;
              else if (what.kind === 'policy') policyId = what.policyId;
            }
            walk(rest);
            const now = begin + minute * MINUTE;
            // What is still to come has changed nothing.
            const past = changes && before.until <= now ? { past: [before] } : {};
            const desk = changes && before.until > now ? { ...settings, ...before } : { ...settings, ...past };
            const { resolve } = slaOf({ clock }, desk);
            const reading = readClock(resolve, now, desk);
            expect((resolve.target - reading.left) / MINUTE).toBe(expected);
          },
        ),
        { numRuns: 1_700 },
      );
    });
  },
);
