import { expect, it } from 'vitest';
import { dutyTone, firstDuty, type RunningDuty } from './duty-clock';

const HOUR = 3_600_000;
const duty = (hours: number, done = false): RunningDuty => ({
  duty: `d${hours}`,
  name: 'x',
  startedAt: 0,
  dueAt: hours * HOUR,
  done: done ? { by: 'sam', at: HOUR } : null,
});

it.each([
  [duty(72), 0, 'calm'],
  [duty(72), 53 * HOUR, 'calm'],
  [duty(72), 54 * HOUR, 'pressing'],
  [duty(72), 72 * HOUR, 'pressing'],
  [duty(72), 72 * HOUR + 1, 'over'],
  [duty(72, true), 100 * HOUR, 'done'],
] as const)('%j at %i is %s', (each, now, tone) => expect(dutyTone(each, now)).toBe(tone));

it('the one that ends first, of those that run', () => {
  expect(firstDuty({ duties: [duty(72), duty(24), duty(4, true)] })?.duty).toBe('d24');
  expect(firstDuty({ duties: [duty(4, true)] })).toBeNull();
});
