import { expect, it } from 'vitest';
import { momentField } from '@/ui/date-input';
import { type UntilChoice, untilOf } from './until';

const NOW = new Date(2026, 10, 23, 12, 10).getTime();
const at = (day: number, hours: number, minutes = 0) => new Date(2026, 10, day, hours, minutes).getTime();

const cases: [string, UntilChoice, string, number | null, number | null | undefined][] = [
  ['the shift ends', 'shift', '', null, null],
  ['half an hour', 'half', '', null, at(23, 12, 40)],
  ['an hour', 'hour', '', null, at(23, 13, 10)],
  ['tomorrow, without a plan', 'tomorrow', '', null, at(24, 8)],
  ['tomorrow, by the plan', 'tomorrow', '', at(24, 6), at(24, 6)],
  ['after the weekend, by the plan', 'tomorrow', '', at(26, 6), at(26, 6)],
  ['a shift later today is not tomorrow', 'tomorrow', '', at(23, 20), at(24, 8)],
  ['a time', 'time', momentField(at(23, 15, 30)), null, at(23, 15, 30)],
  ['a time that has passed', 'time', momentField(NOW), null, undefined],
  ['no time', 'time', '', null, undefined],
];
it.each(cases)('until %s', (_name, choice, typed, nextFrom, expected) => {
  expect(untilOf(choice, typed, NOW, nextFrom)).toBe(expected);
});
