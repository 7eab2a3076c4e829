// One action that is several commands on several tickets: painted in order, sent in order, taken back as one.
import type { BatchStep } from '@shared/domain/batch';
import { commands } from '@shared/domain/commands/registry';
import type { Refusal } from '@shared/domain/refusal';
import { newId } from './ids';
import { type BatchResult, runCommand } from './run-command';
import { ensureLoaded, missingFrom } from './ticket-cache';
import { undo } from './undo';

type Refused = BatchResult['refused'][number];

export interface StepsResult extends BatchResult {
  /** Tickets that the batch made. */
  readonly born: readonly { readonly number: string; readonly commandId: string }[];
}

const births = new Set<BatchStep[0]>(['ticket.log.v1', 'ticket.open.v1']);

/**
 * What one ticket refuses does not stop the others, but a ticket that was not made: nothing is done about it, nor after it.
 */
export const runSteps = async (steps: readonly BatchStep[], batchId = newId()): Promise<StepsResult> => {
  const numbers = steps.filter(([name]) => commands[name].kind === 'change').map(([, number]) => number);
  const unknown = [...new Set(numbers)].filter((number) => missingFrom(number).length > 0);
  if (unknown.length > 0) await ensureLoaded(unknown);
  const done: { number: string; commandId: string }[] = [];
  const born: { number: string; commandId: string }[] = [];
  const refused: Refused[] = [];
  for (const [name, number, args] of steps) {
    const result = await runCommand(name, number, args as never, { batchId });
    if (result.ok) {
      done.push({ number, commandId: result.commandId });
      if (births.has(name)) born.push({ number, commandId: result.commandId });
      continue;
    }
    refused.push({ number, refusal: result.refusal });
    if (births.has(name)) break;
  }
  return { batchId, done, born, refused };
};

const unborn = (number: string, batchId: string) =>
  number.startsWith('INC')
    ? runCommand('ticket.cancel.v1', number, { reason: 'raisedInError', duplicateOf: null }, { batchId })
    : runCommand('ticket.movePhase.v1', number, { phase: 'canceled', notes: null }, { batchId });

/**
 * Takes a batch back. A ticket that it made and that has been sent is canceled: a number once given stays.
 * @returns what stood against it
 */
export const takeBackSteps = async ({ batchId, born }: Pick<StepsResult, 'batchId' | 'born'>): Promise<Refused[]> => {
  const { withdrawn, refused } = await undo({ batchId });
  const ids = new Set(born.map(({ commandId }) => commandId));
  const against: Refused[] = refused.filter(({ commandId }) => !ids.has(commandId));
  const backId = newId();
  for (const { number, commandId } of born) {
    if (withdrawn.includes(commandId)) continue;
    const result = await unborn(number, backId);
    if (!result.ok) against.push({ number, refusal: result.refusal });
  }
  return against;
};

export const firstRefusal = (refused: readonly Refused[]): Refusal | null => refused[0]?.refusal ?? null;
