import { expect, it } from 'vitest';
import { limitOf } from './capacity';

const limits = (...pairs: [string, number][]) => ({ limits: pairs.map(([personId, limit]) => ({ personId, limit })) });
const goals = { goals: { softLimit: 6, resolvedInTime: [] } };

it.each([
  ['the product’s own', [], null, {}, 8],
  ['the desk’s', [], null, goals, 6],
  ['of the shift that runs', [], { limit: 4 }, goals, 4],
  ['of a shift without one', [], {}, goals, 6],
  ['one’s own before the shift’s', [limits(['ann', 10])], { limit: 4 }, goals, 10],
  ['the smaller of two groups', [limits(['ann', 10]), limits(['bob', 1], ['ann', 5])], null, goals, 5],
])('%s', (_name, plans, running, settings, expected) => {
  expect(limitOf('ann', plans, running, settings)).toBe(expected);
});
