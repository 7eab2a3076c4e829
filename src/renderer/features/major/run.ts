// The commands of a major incident, each with a word about it and its way back.
import type { ArgsOf, CommandName } from '@shared/domain/commands/registry';
import type { Refusal } from '@shared/domain/refusal';
import i18next from 'i18next';
import { runCommand } from '@/data/run-command';
import { ensureLoaded } from '@/data/ticket-cache';
import { type UndoTarget, undo } from '@/data/undo';
import { refusalText, type Say } from '@/ui/refusal-text';
import { showToast } from '@/ui/toast';

export const say: Say = (key, params) => i18next.t(key, params ?? {});

export const takeBack = async (target: UndoTarget): Promise<void> => {
  const [first] = (await undo(target)).refused;
  if (first) showToast(refusalText(first.refusal, say), null, 'error');
};

/** Why it was refused; null: it is done, and a toast says so. */
export const run = async <N extends CommandName>(
  name: N,
  number: string,
  args: ArgsOf<N>,
  done: string,
): Promise<Refusal | null> => {
  await ensureLoaded([number]);
  const result = await runCommand(name, number, args);
  if (!result.ok) return result.refusal;
  showToast(`${number}: ${done}`, () => void takeBack({ commandId: result.commandId }));
  return null;
};

/** For what has no place of its own to show a refusal in. */
export const runAloud = async <N extends CommandName>(
  name: N,
  number: string,
  args: ArgsOf<N>,
  done: string,
): Promise<boolean> => {
  const refusal = await run(name, number, args, done);
  if (refusal) showToast(refusalText(refusal, say), null, 'error');
  return refusal === null;
};
