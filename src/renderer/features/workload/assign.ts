// Giving work to somebody from the panel: one batch, one way back.
import i18next from 'i18next';
import { runBatch } from '@/data/run-command';
import { undo } from '@/data/undo';
import { refusalText, type Say } from '@/ui/refusal-text';
import { showToast } from '@/ui/toast';

const say: Say = (key, params) => i18next.t(key, params ?? {});

const takeBack = async (batchId: string): Promise<void> => {
  const [first] = (await undo({ batchId })).refused;
  if (first) showToast(refusalText(first.refusal, say), null, 'error');
};

/** Within the group that each ticket is in; null gives it back to the group. */
export const giveTo = async (
  person: { readonly id: string; readonly name: string } | null,
  numbers: readonly string[],
): Promise<boolean> => {
  const { batchId, done, refused } = await runBatch('ticket.assign.v1', numbers, ({ groupId, assigneeId }) => ({
    groupId,
    assigneeId: person?.id ?? null,
    seen: { groupId, assigneeId },
  }));
  const [first] = refused;
  const why = first ? refusalText(first.refusal, say) : '';
  if (done.length === 0) {
    showToast(why, null, 'error');
    return false;
  }
  const words = say(person ? 'workload:given' : 'workload:returned', { count: done.length, name: person?.name });
  const rest = first ? ` ${say('workload:notGiven', { count: refused.length, why })}` : '';
  showToast(words + rest, () => void takeBack(batchId));
  return true;
};
