// Changing what is known of a problem, a change or a request.
import type { ArgsOf } from '@shared/domain/commands/registry';
import type { Refusal } from '@shared/domain/refusal';
import type { Ticket } from '@shared/domain/ticket';
import { canRun } from '@/data/run-command';
import { perform, say } from '../perform';

export type DetailArgs = ArgsOf<'ticket.setDetail.v1'>;

/** Told apart from "nothing changes", which is refused too. */
export const mayDetail = (ticket: Ticket): boolean =>
  canRun('ticket.setDetail.v1', ticket, {})?.code !== 'permission.denied';

/** @returns what stood against it */
export const setDetail = async (ticket: Ticket, args: DetailArgs, done: string): Promise<Refusal | null> => {
  const { refusal } = await perform({
    name: 'ticket.setDetail.v1',
    numbers: [ticket.number],
    argsFor: () => args,
    done,
  });
  return refusal?.code === 'nothingToChange' ? null : refusal;
};

export const changed = (field: string): string => say('kinds:done.detail', { field });
