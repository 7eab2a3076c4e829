import { expect, it } from 'vitest';
import { quickTimes } from './quick-times';

const at = (hours: number, minutes: number, day = 12) => new Date(2026, 2, day, hours, minutes).getTime();

it.each([
  ['in the morning', at(9, 2), [at(9, 35), at(10, 5), at(11, 5), at(16, 0), at(9, 0, 13)]],
  ['on a round minute', at(9, 0), [at(9, 30), at(10, 0), at(11, 0), at(16, 0), at(9, 0, 13)]],
  ['when the afternoon is as soon as in two hours', at(14, 30), [at(15, 0), at(15, 30), at(16, 30), at(9, 0, 13)]],
])('%s', (_when, now, times) => expect(quickTimes(now).map((time) => time.at)).toEqual(times));
