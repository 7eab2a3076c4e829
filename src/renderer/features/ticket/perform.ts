// Doing something to one ticket or to many: the command, the word about it with its way back, and what stood against it.
import type { ArgsOf, CommandName } from '@shared/domain/commands/registry';
import type { Refusal } from '@shared/domain/refusal';
import type { Ticket } from '@shared/domain/ticket';
import i18next from 'i18next';
import { runBatch, runCommand } from '@/data/run-command';
import { type UndoTarget, undo } from '@/data/undo';
import { refusalText, type Say } from '@/ui/refusal-text';
import { showToast } from '@/ui/toast';
import { ticketNow } from './ticket-now';

const say: Say = (key, params) => i18next.t(key, params ?? {});

export const takeBack = async (target: UndoTarget): Promise<void> => {
  const { refused } = await undo(target);
  const [first] = refused;
  if (first) showToast(refusalText(first.refusal, say), null, 'error');
};

export interface Performed {
  /** Why it was not done at all; null if it was done, at least to some. */
  readonly refusal: Refusal | null;
}

export interface Performance<N extends CommandName> {
  readonly name: N;
  readonly numbers: readonly string[];
  readonly argsFor: (ticket: Ticket) => ArgsOf<N>;
  /** Of one ticket: what was done before it in one go, and is taken back with it. */
  readonly batchId?: string;
  /** The words of the toast: "Resolved: Solution provided". */
  readonly done: string;
}

const performOne = async <N extends CommandName>(
  number: string,
  { name, argsFor, batchId, done }: Performance<N>,
): Promise<Performed> => {
  const ticket = ticketNow(number);
  if (!ticket) return { refusal: { code: 'ticket.missing' } };
  const result = await runCommand(name, number, argsFor(ticket), batchId === undefined ? {} : { batchId });
  if (!result.ok) return { refusal: result.refusal };
  showToast(
    `${number}: ${done}`,
    () => void takeBack(batchId === undefined ? { commandId: result.commandId } : { batchId }),
  );
  return { refusal: null };
};

/** What some tickets refuse does not stop the others: the toast says how many, and why the rest stayed. */
const performMany = async <N extends CommandName>({
  name,
  numbers,
  argsFor,
  done,
}: Performance<N>): Promise<Performed> => {
  const { batchId, done: accepted, refused } = await runBatch(name, numbers, argsFor);
  const [first] = refused;
  if (accepted.length === 0) return { refusal: first?.refusal ?? { code: 'ticket.missing' } };
  const tickets = say('ticket:ask.forMany', { count: accepted.length });
  const rest = first
    ? ` ${say('ticket:done.rest', { count: refused.length, why: refusalText(first.refusal, say) })}`
    : '';
  showToast(`${tickets}: ${done}.${rest}`, () => void takeBack({ batchId }));
  return { refusal: null };
};

export const perform = <N extends CommandName>(performance: Performance<N>): Promise<Performed> => {
  const [only, ...others] = performance.numbers;
  return only !== undefined && others.length === 0 ? performOne(only, performance) : performMany(performance);
};

/** For what has no place of its own to show a refusal in: a key, a menu. */
export const performAloud = async <N extends CommandName>(performance: Performance<N>): Promise<void> => {
  const { refusal } = await perform(performance);
  if (refusal) showToast(refusalText(refusal, say), null, 'error');
};

export { say };
