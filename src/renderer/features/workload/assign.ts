// Giving work to somebody from the panel: one batch, one way back.
import i18next from 'i18next';
import { standingNow } from '@/data/on-shift';
import { runBatch } from '@/data/run-command';
import { runtime } from '@/data/runtime';
import { selectMe } from '@/data/selectors';
import { undo } from '@/data/undo';
import { momentText } from '@/ui/format';
import { givenNote } from '@/ui/given-note';
import { refusalText, type Say } from '@/ui/refusal-text';
import { showToast } from '@/ui/toast';

const say: Say = (key, params) => i18next.t(key, params ?? {});

const takeBack = async (batchId: string): Promise<void> => {
  const [first] = (await undo({ batchId })).refused;
  if (first) showToast(refusalText(first.refusal, say), null, 'error');
};

/** That it is more than enough for them, or that they are not there; empty: neither. */
const noteOn = ({ id, name }: { readonly id: string; readonly name: string }): string => {
  const standing = standingNow(id);
  const isMe = selectMe(runtime().store.getState())?.id === id;
  const moment = (at: number) => momentText(at, Date.now(), i18next.language);
  return standing ? givenNote({ name, isMe, ...standing }, say, moment) : '';
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
  const note = person ? noteOn(person) : '';
  showToast([words + rest, note].filter(Boolean).join(' '), () => void takeBack(batchId));
  return true;
};
