// Makes a history that fails as short as it may be and fail still: steps are left out in ever smaller parts, then faults
// are made milder.
import type { History, Step } from './history';
import { fair } from './link';

export type Fails = (history: History) => Promise<boolean>;

const without = (steps: readonly Step[], from: number, count: number): readonly Step[] => [
  ...steps.slice(0, from),
  ...steps.slice(from + count),
];

/** One thing less that goes wrong in a step. */
const milder = (step: Step): Step[] => {
  if (step.kind === 'weather') {
    const { weather } = step;
    return (['drop', 'lose', 'twice', 'half', 'silent'] as const)
      .filter((part) => weather[part])
      .map((part) => ({ ...step, weather: { ...weather, [part]: fair[part] } }));
  }
  if (step.kind === 'disk' && step.full) return [{ ...step, full: false }];
  if (step.kind === 'loseStore') return [{ ...step, kind: 'restart' }];
  return [];
};

/** @param tries at most so many histories are played */
export const shrink = async (history: History, fails: Fails, tries = 400): Promise<History> => {
  let best = history;
  let left = tries;
  const attempt = async (steps: readonly Step[]): Promise<boolean> => {
    if (left <= 0) return false;
    left -= 1;
    const shorter = { ...best, steps };
    if (!(await fails(shorter))) return false;
    best = shorter;
    return true;
  };
  for (let size = Math.ceil(best.steps.length / 2); size >= 1 && left > 0; ) {
    let shortened = false;
    for (let from = 0; from < best.steps.length; ) {
      if (await attempt(without(best.steps, from, size))) shortened = true;
      else from += size;
    }
    if (size === 1 && !shortened) break;
    size = Math.max(1, Math.floor(size / 2));
  }
  for (let n = 0; n < best.steps.length; n += 1) {
    for (const step of best.steps[n] ? milder(best.steps[n] as Step) : []) {
      await attempt(best.steps.with(n, step));
    }
  }
  return best;
};
