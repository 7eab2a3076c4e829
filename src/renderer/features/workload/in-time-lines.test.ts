// A line's numbers are those of the list that it opens, agreements that are no more among them.
import { answerTo, listFor } from '@shared/figures/ask';
import type { Fact } from '@shared/figures/fact';
import { describe, expect, it } from 'vitest';
import { at, factsOf, monday } from '../../../../test/builders/facts';
import { type InTimeSplit, inTimeLines, type LineName, listOf } from './in-time-lines';

const facts: Fact[] = factsOf(monday()).map((fact, n) => ({
  ...fact,
  policyId: [null, 'gold', 'gone'][n % 3] ?? null,
}));
const where = { groupIds: null, from: at(0), to: at(5 * 1_440) };
const named = (key: string): LineName => ({ key, name: `of ${key}`, priority: null, goal: null });

describe.each<[InTimeSplit, string[]]>([
  ['priority', ['1', '2', '3', '4']],
  ['policyId', ['gold', '']],
])('by %s', (split, keys) => {
  const [resolved, responded] = answerTo(
    [
      { ...where, measure: 'resolvedInTime', by: split },
      { ...where, measure: 'respondedInTime', by: split },
    ],
    facts,
  );
  const lines = inTimeLines(keys.map(named), resolved, responded, named);

  it('each opens as many as it says', () => {
    expect(lines.reduce((sum, { of }) => sum + of, 0)).toBe(resolved?.whole.of);
    for (const line of lines) {
      const count = (measure: 'resolvedInTime' | 'respondedInTime', part: 'all' | 'misses') =>
        listFor({ ...where, ...listOf(split, line.key, measure, part) }, facts).length;
      expect([line.of, line.misses]).toEqual([count('resolvedInTime', 'all'), count('resolvedInTime', 'misses')]);
      expect([line.responded?.of, line.responded?.misses]).toEqual([
        count('respondedInTime', 'all'),
        count('respondedInTime', 'misses'),
      ]);
    }
  });

  it('none is left out', () => {
    const known = new Set(lines.map(({ key }) => key));
    expect(Object.keys(resolved?.parts ?? {}).filter((key) => !known.has(key))).toEqual([]);
    expect(lines.slice(0, keys.length).map(({ key }) => key)).toEqual(keys);
  });
});

it('of nothing, there is no share', () => {
  expect(inTimeLines([named('gold')], undefined, undefined, named)).toMatchObject([
    { value: null, of: 0, misses: 0, responded: null },
  ]);
});
