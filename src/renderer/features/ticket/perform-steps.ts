// An action of several commands, with the word about it and its way back.
import type { BatchStep } from '@shared/domain/batch';
import { firstRefusal, runSteps, type StepsResult, takeBackSteps } from '@/data/run-steps';
import { refusalText } from '@/ui/refusal-text';
import { showToast } from '@/ui/toast';
import { type Performed, say } from './perform';

const takeBack = async (result: StepsResult): Promise<void> => {
  const refusal = firstRefusal(await takeBackSteps(result));
  if (refusal) showToast(refusalText(refusal, say), null, 'error');
};

/** Refused only if nothing of it was done; what was left out of it stands in the toast. */
export const performSteps = async (steps: readonly BatchStep[], done: string): Promise<Performed> => {
  const result = await runSteps(steps);
  const refusal = firstRefusal(result.refused);
  if (result.done.length === 0) return { refusal: refusal ?? { code: 'nothingToChange' } };
  const rest = refusal
    ? `. ${say('kinds:done.rest', { count: result.refused.length, why: refusalText(refusal, say) })}`
    : '';
  showToast(`${done}${rest}`, () => void takeBack(result));
  return { refusal: null };
};

export const performStepsAloud = async (steps: readonly BatchStep[], done: string): Promise<void> => {
  const { refusal } = await performSteps(steps, done);
  if (refusal) showToast(refusalText(refusal, say), null, 'error');
};
