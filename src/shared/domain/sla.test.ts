import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demoLikeSettings } from '../../../test/builders/settings';
import { elapsedWithin } from './calendar';
import { nextClock, readClock, slaOf } from './sla';
import type { ClockEvent } from './ticket';

const settings = demoLikeSettings();
const at = (iso: string): number => Date.parse(iso);
const MINUTE = 60_000;
const opened = (time: number, priority: number): ClockEvent => ({
  kind: 'opened',
  at: time,
  commandId: 'c0',
  priority,
  groupId: 'l1',
});
const event = (kind: 'responded' | 'resumed' | 'resolved' | 'reopened' | 'canceled', time: number): ClockEvent => ({
  kind,
  at: time,
  commandId: `c${time}`,
});
const held = (time: number): ClockEvent => ({ kind: 'held', at: time, commandId: 'h', reason: 'awaitingCaller' });
const monday = at('2026-03-02T08:00Z');

describe('SLA clocks', () => {
  it('runs in working hours and stops at the response', () => {
    const clocks = slaOf({ clock: [opened(monday, 1), event('responded', monday + 9 * MINUTE)] }, settings);
    expect(clocks.respond).toMatchObject({ state: 'met', elapsed: 9 * MINUTE });
    expect(clocks.resolve).toMatchObject({ state: 'running', elapsed: 9 * MINUTE, dueAt: monday + 240 * MINUTE });
  });

  it('is missed when the response came late, and breached while it is still owed', () => {
    const late = slaOf({ clock: [opened(monday, 1), event('responded', monday + 16 * MINUTE)] }, settings);
    expect(late.respond.state).toBe('missed');
    const owed = slaOf({ clock: [opened(monday, 1)] }, settings);
    expect(readClock(owed.respond, monday + 15 * MINUTE, settings)).toMatchObject({ tone: 'atRisk', left: 0 });
    expect(readClock(owed.respond, monday + 16 * MINUTE, settings)).toMatchObject({ tone: 'breached', left: -MINUTE });
    expect(nextClock(owed)).toBe(owed.respond);
  });

  it('pauses on hold and goes on where it stopped', () => {
    const clock = [opened(monday, 1), event('responded', monday), held(monday + 10 * MINUTE)];
    expect(slaOf({ clock }, settings).resolve).toMatchObject({ state: 'paused', elapsed: 10 * MINUTE, dueAt: null });
    const resumed = slaOf({ clock: [...clock, event('resumed', monday + 90 * MINUTE)] }, settings);
    expect(resumed.resolve).toMatchObject({ state: 'running', dueAt: monday + (240 + 80) * MINUTE });
  });

  it('keeps what was used when the priority changes', () => {
    const change: ClockEvent = { kind: 'priority', at: monday + 60 * MINUTE, commandId: 'p', priority: 1 };
    const { resolve } = slaOf({ clock: [opened(monday, 3), change] }, settings);
    expect(resolve).toMatchObject({ elapsed: 60 * MINUTE, target: 240 * MINUTE, dueAt: monday + 240 * MINUTE });
  });

  it('starts a new cycle when reopened', () => {
    const clock = [opened(monday, 1), event('resolved', monday + 5 * MINUTE), event('reopened', monday + 600 * MINUTE)];
    expect(slaOf({ clock }, settings).resolve).toMatchObject({ state: 'running', dueAt: monday + 840 * MINUTE });
  });

  it('places late events by when they were done', () => {
    const inOrder = [opened(monday, 1), held(monday + 10 * MINUTE), event('resumed', monday + 20 * MINUTE)];
    const shuffled = [opened(monday, 1), event('resumed', monday + 20 * MINUTE), held(monday + 10 * MINUTE)];
    expect(slaOf({ clock: shuffled }, settings)).toEqual(slaOf({ clock: inOrder }, settings));
  });

  it('counts exactly the unpaused working time, whatever the holds', () => {
    const gaps = fc.array(fc.integer({ min: 1, max: 5_000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(gaps, fc.constantFrom(1, 2, 3, 4, 5), fc.nat(20_000), (minutes, priority, shift) => {
        const start = monday + shift * MINUTE;
        const clock: ClockEvent[] = [opened(start, priority)];
        const target = settings.targets.find((candidate) => candidate.priority === priority);
        const calendar = settings.calendars.find((candidate) => candidate.id === target?.calendarId);
        if (!calendar) throw new Error('the builder has a calendar for every priority');
        let time = start;
        let expected = 0;
        for (const [n, gap] of minutes.entries()) {
          const next = time + gap * MINUTE;
          if (n % 2 === 0) expected += elapsedWithin(calendar, time, next);
          clock.push(n % 2 === 0 ? held(next) : event('resumed', next));
          time = next;
        }
        const { resolve } = slaOf({ clock }, settings);
        const counted = resolve.elapsed + (resolve.since === null ? 0 : elapsedWithin(calendar, resolve.since, time));
        expect(counted).toBe(expected);
        if (resolve.dueAt !== null && resolve.elapsed < resolve.target) {
          expect(readClock(resolve, resolve.dueAt, settings).left).toBe(0);
        }
      }),
      { numRuns: 500 },
    );
  });
});
