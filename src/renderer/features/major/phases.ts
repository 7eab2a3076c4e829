// Where a room stands on its way: each phase with the moment at which it was entered, as far as the room has come.
import { type Major, type MajorPhase, majorPhases } from '@shared/domain/major';

export interface PhaseStep {
  readonly phase: MajorPhase;
  readonly standing: 'past' | 'now' | 'ahead';
  /** When it was entered last; null: it was passed over, or lies ahead. */
  readonly at: number | null;
}

export const stepsOf = ({ phase, phases }: Pick<Major, 'phase' | 'phases'>): PhaseStep[] => {
  const here = majorPhases.indexOf(phase);
  return majorPhases.map((each, at) => ({
    phase: each,
    standing: at < here ? 'past' : at === here ? 'now' : 'ahead',
    // A room that went back has what lies ahead still before it.
    at: at > here ? null : (phases.findLast((entered) => entered.phase === each)?.at ?? null),
  }));
};
