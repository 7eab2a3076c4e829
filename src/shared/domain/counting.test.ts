import { describe, expect, it } from 'vitest';
import { demoLikeSettings } from '../../../test/builders/settings';
import { countingOf } from './counting';
import { currentCycle, cyclesOf, slaOf } from './sla';
import { crossedAt } from './sla-crossing';
import type { ClockEvent } from './ticket';

const HOUR = 3_600_000;
const MINUTE = 60_000;
const begin = Date.parse('2026-03-02T09:00Z');
const opened: ClockEvent = { kind: 'opened', at: begin, commandId: 'c', priority: 1, groupId: null };
const event = (kind: 'responded' | 'resolved', at: number): ClockEvent => ({ kind, at, commandId: `c${at}` });

const before = demoLikeSettings();
const { calendars, targets, policies } = before;
const faster = targets.map((target) => ({ ...target, respond: 5, resolve: 60 }));
/** From 10:00 on, everything is due in an hour. */
const after = { ...before, targets: faster, past: [{ until: begin + HOUR, calendars, targets, policies }] };

describe('a desk that changes its targets', () => {
  it.each<[string, ClockEvent[], string, string]>([
    ['answered in time before: still met', [event('responded', begin + 10 * MINUTE)], 'met', 'running'],
    ['resolved in time before: still met', [event('resolved', begin + 59 * MINUTE)], 'missed', 'met'],
    ['resolved just after: by the new target', [event('resolved', begin + 61 * MINUTE)], 'missed', 'missed'],
    ['open: by the new target', [], 'running', 'running'],
  ])('%s', (_what, events, respond, resolve) => {
    const clocks = slaOf({ clock: [opened, ...events] }, after);
    expect([clocks.respond.state, clocks.resolve.state]).toEqual([respond, resolve]);
  });

  it('an open clock keeps what it used, and is due by what holds now', () => {
    const { resolve } = slaOf({ clock: [opened] }, after);
    expect([resolve.elapsed, resolve.since, resolve.dueAt]).toEqual([HOUR, begin + HOUR, begin + HOUR]);
  });

  it('a share that is past by the new target is crossed when the target changed', () => {
    const [cycle] = cyclesOf([opened]);
    if (!cycle) throw new Error('no cycle');
    expect(crossedAt(cycle, 'resolve', 0.5, before)).toBe(begin + 2 * HOUR);
    expect(crossedAt(cycle, 'resolve', 0.5, after)).toBe(begin + HOUR);
    expect(crossedAt(cycle, 'respond', 1, after)).toBe(begin + 15 * MINUTE);
  });

  it('what happened before the cycle began does not concern it', () => {
    const late = { ...opened, at: begin + 2 * HOUR };
    const { events } = currentCycle([late]);
    expect(countingOf(events, after)).toEqual({ first: after, events });
  });
});
