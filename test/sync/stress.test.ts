import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestCore, type TestCore } from '../builders/core';
import { stress } from './stress';

let desk: TestCore;
beforeAll(async () => {
  desk = await openTestCore();
});
afterAll(() => desk.remove());

it('eight writers, moving scopes and grants, four readers: nothing missed, nothing twice, nothing leaked', async () => {
  const seed = Number(process.env['STRESS_SEED'] ?? Date.now() % 100_000);
  const result = await stress({
    seed,
    cores: [desk.core],
    pushesPerWriter: Number(process.env['STRESS_PUSHES'] ?? 40),
  });
  console.info(`seed ${seed}:`, { ...result, problems: result.problems.length });
  expect(result.problems.slice(0, 20), `seed ${seed}`).toEqual([]);
  expect(result.accepted).toBeGreaterThan(100);
  expect(result.events).toBeGreaterThan(50);
});
