// Giving the shift over: the facts as they are at this moment, and what was written beside them.
import { handoverId } from '@shared/domain/shift-handover';
import i18next from 'i18next';
import { writeDraft } from '@/data/drafts';
import { newId } from '@/data/ids';
import { runRecord } from '@/data/run-record';
import { refusalText, type Say } from '@/ui/refusal-text';
import { showToast } from '@/ui/toast';
import type { HandoverFacts } from './use-facts';

export const say: Say = (key, params) => i18next.t(key, params ?? {});

interface Giving {
  readonly groupId: string;
  readonly groupName: string;
  readonly until: number;
  readonly words: string;
  readonly facts: HandoverFacts;
}

/** The id of the handover; null when it was refused, which a toast has said. */
export const giveOver = async ({ groupId, groupName, until, words, facts }: Giving): Promise<string | null> => {
  const now = Date.now();
  const id = handoverId(newId(now));
  const { lines, more, people } = facts;
  const result = await runRecord('shift.handOver.v1', id, {
    groupId,
    asOf: now,
    until,
    words: words.trim(),
    lines: [...lines],
    more,
    people: [...people],
  });
  if (!result.ok) {
    showToast(refusalText(result.refusal, say), null, 'error');
    return null;
  }
  writeDraft(`handover:${groupId}`, null);
  showToast(say('handover:given', { group: groupName }));
  return id;
};
