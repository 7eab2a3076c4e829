// What comes next, as the device knows it at this moment; and taking it.
import { type NextAnswer, nextTicket } from '@shared/domain/next';
import type { Refusal } from '@shared/domain/refusal';
import type { Row } from '@shared/domain/row';
import i18next from 'i18next';
import { standingsNow } from '@/data/on-shift';
import { rowsOf } from '@/data/rows';
import { runCommand } from '@/data/run-command';
import { runtime } from '@/data/runtime';
import { selectMe, selectWorld } from '@/data/selectors';
import { undo } from '@/data/undo';
import { refusalText, type Say } from '@/ui/refusal-text';
import { showToast } from '@/ui/toast';

const say: Say = (key, params) => i18next.t(key, params ?? {});

/** Null: the desk's settings are not here yet. */
export const proposeNext = (passed: ReadonlySet<string>): NextAnswer | null => {
  const state = runtime().store.getState();
  const [actor, world, standings] = [selectMe(state), selectWorld(state), standingsNow()];
  if (!actor || !world || !standings) return null;
  const { limit } = standings(actor.id);
  return nextTicket({ rows: rowsOf(state.tickets.rows), actor, world, limit, passed, now: Date.now() });
};

/** As it was proposed: nobody has it, or it is one's own. */
export const isStillFree = (row: Row | undefined, meId: string): boolean =>
  row !== undefined &&
  (row.assigneeId === null || row.assigneeId === meId) &&
  (row.state === 'new' || row.state === 'inProgress');

const takeBack = async (commandId: string): Promise<void> => {
  const [first] = (await undo({ commandId })).refused;
  if (first) showToast(refusalText(first.refusal, say), null, 'error');
};

/** Of two who take the same one, the first accepted has it; the other is told. Null: taken. */
export const takeNext = async ({ number, groupId, assigneeId }: Row): Promise<Refusal | null> => {
  const result = await runCommand('ticket.take.v1', number, { seen: { groupId, assigneeId } });
  if (!result.ok) return result.refusal;
  showToast(say('next:taken', { number }), () => void takeBack(result.commandId));
  return null;
};
