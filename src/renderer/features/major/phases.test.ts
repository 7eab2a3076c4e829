import type { MajorPhase } from '@shared/domain/major';
import { describe, expect, it } from 'vitest';
import { stepsOf } from './phases';

const went = (...phases: MajorPhase[]) => ({
  phase: phases.at(-1) ?? 'declared',
  phases: phases.map((phase, at) => ({ phase, at: at + 1, by: 'ada' })),
});

describe('the steps of a room', () => {
  const cases: [string, MajorPhase[], string][] = [
    ['just declared', ['declared'], 'declared now 1'],
    [
      'on its way',
      ['declared', 'investigating', 'identified'],
      'declared past 1, investigating past 2, identified now 3',
    ],
    ['with one passed over', ['declared', 'identified'], 'declared past 1, investigating past null, identified now 2'],
    ['gone back', ['declared', 'monitoring', 'investigating'], 'declared past 1, investigating now 3'],
    [
      'gone back and forth',
      ['declared', 'investigating', 'declared', 'investigating'],
      'declared past 3, investigating now 4',
    ],
  ];
  it.each(cases)('%s', (_name, phases, expected) => {
    const steps = stepsOf(went(...phases));
    const reached = steps.filter(({ standing }) => standing !== 'ahead');
    expect(reached.map(({ phase, standing, at }) => `${phase} ${standing} ${at}`).join(', ')).toBe(expected);
    expect(steps.filter(({ standing }) => standing === 'ahead').every(({ at }) => at === null)).toBe(true);
  });
});
