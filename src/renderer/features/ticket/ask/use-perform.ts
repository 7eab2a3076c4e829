import type { CommandName } from '@shared/domain/commands/registry';
import type { Refusal } from '@shared/domain/refusal';
import { useState } from 'react';
import { type Performance, type Performed, perform } from '../perform';

/** Runs a command for a panel: done closes it, refused says why and leaves everything as it was typed. */
export const usePerform = (onDone: () => void) => {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const finish = (result: Performed): void => {
    setRefusal(result.refusal);
    if (result.refusal === null) onDone();
  };
  const run = async <N extends CommandName>(performance: Performance<N>): Promise<void> => {
    finish(await perform(performance));
  };
  return { refusal, run, finish };
};
