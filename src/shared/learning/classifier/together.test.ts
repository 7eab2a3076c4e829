import { describe, expect, it } from 'vitest';
import { exampleOf } from './examples';
import { oddsBy, togetherOf } from './together';

const example = (n: number, serviceId: string, groupId: string | null) =>
  exampleOf(`t${n}`, n, { title: '', description: '' }, { serviceId, groupId });

const examples = Array.from({ length: 2_000 }, (_, n) =>
  n % 2 === 0 ? example(n, 'mail', 'messaging') : example(n, 'wifi', n % 4 === 1 ? 'network' : null),
);

const counting = togetherOf(examples);
let turns = 0;
let step = counting.next();
for (; !step.done; step = counting.next()) turns += 1;
const odds = oddsBy(step.value, [['serviceId', 'mail']], () => true);

describe('what goes together', () => {
  it.each([
    ['groupId', 'messaging', 'likelier'],
    ['groupId', 'network', 'unlikelier'],
    ['impact', '1', 'as before'],
  ])('once the service is mail: %s %s is %s', (field, label, word) => {
    const found = odds(field, label);
    expect(found > 1 ? 'likelier' : found < 1 ? 'unlikelier' : 'as before').toBe(word);
  });

  it('is counted in steps', () => {
    expect(turns).toBeGreaterThan(5);
  });
});
