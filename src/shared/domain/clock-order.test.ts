import { describe, expect, it } from 'vitest';
import { placedInClock } from './clock-order';
import type { ClockEvent } from './ticket';

const opened: ClockEvent = { kind: 'opened', at: 100, commandId: 'o', priority: 2, groupId: null };
const event = (kind: 'resumed' | 'responded' | 'resolved' | 'reopened', at: number): ClockEvent => ({
  kind,
  at,
  commandId: `${kind}${at}`,
});
const held = (at: number): ClockEvent => ({ kind: 'held', at, commandId: `h${at}`, reason: 'awaitingCaller' });
const priority = (at: number): ClockEvent => ({ kind: 'priority', at, commandId: `p${at}`, priority: 1 });

describe('late events in a clock', () => {
  it.each<[string, ClockEvent[], ClockEvent, number]>([
    ['placed when it was done', [opened, priority(300)], held(200), 200],
    ['a wait does not end before it began', [opened, held(300)], event('resumed', 200), 300],
    ['nor begins before the last one ended', [opened, held(200), event('resumed', 300)], held(250), 300],
    ['not reopened before it was resolved', [opened, event('resolved', 300)], event('reopened', 200), 300],
    ['not resolved before it was reopened', [opened, event('reopened', 300)], event('resolved', 200), 300],
    [
      'a response counts in the cycle in which it was accepted',
      [opened, event('reopened', 300)],
      event('responded', 200),
      300,
    ],
    ['but it may be before the wait that follows it', [opened, held(300)], event('responded', 200), 200],
    ['nothing is before the ticket', [opened], priority(50), 100],
  ])('%s', (_what, clock, late, at) => {
    expect(placedInClock(clock, [late])).toEqual([{ ...late, at }]);
  });

  it('keeps the order of what one command means', () => {
    const late = [event('resumed', 200), event('responded', 200), event('resolved', 200)];
    expect(placedInClock([opened, held(300)], late).map(({ at }) => at)).toEqual([300, 300, 300]);
  });
});
