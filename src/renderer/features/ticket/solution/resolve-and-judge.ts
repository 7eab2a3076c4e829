import type { ArgsOf } from '@shared/domain/commands/registry';
import { newId } from '@/data/ids';
import { runCommand } from '@/data/run-command';
import { showToast } from '@/ui/toast';
import { type Performed, takeBack } from '../perform';
import type { Judgements } from './judge-solutions';

/** Resolved, and what was said of the solutions with it: undone as one. */
export const resolveAndJudge = async (
  number: string,
  resolution: ArgsOf<'ticket.resolve.v1'>,
  judgements: Judgements,
  done: string,
): Promise<Performed> => {
  const batchId = newId();
  const resolved = await runCommand('ticket.resolve.v1', number, resolution, { batchId });
  if (!resolved.ok) return { refusal: resolved.refusal };
  for (const [solution, worked] of Object.entries(judgements)) {
    await runCommand('ticket.judgeSolution.v1', number, { solution, worked }, { batchId });
  }
  showToast(`${number}: ${done}`, () => void takeBack({ batchId }));
  return { refusal: null };
};
