// Saying where somebody is: the command, the word about it, and the way back to what stood before.

import type { RecordArgsOf } from '@shared/domain/commands/records';
import { type Presence, type PresenceState, presenceOf } from '@shared/domain/presence';
import type { Refusal } from '@shared/domain/refusal';
import i18next from 'i18next';
import { ensureRecord } from '@/data/records';
import { runRecord } from '@/data/run-record';
import { momentText } from '@/ui/format';
import { refusalText, type Say } from '@/ui/refusal-text';
import { showToast } from '@/ui/toast';

const say: Say = (key, params) => i18next.t(key, params ?? {});

type Where = RecordArgsOf<'presence.set.v1'>;

const before = async (personId: string): Promise<Where | null> => {
  const record = await ensureRecord(presenceOf(personId));
  if (record?.kind !== 'presence') return null;
  const { state, until, why }: Presence = record;
  return { personId, state, until, why };
};

/** Why it was not done; null: it was. */
const sayOf = async (where: Where, words: string): Promise<Refusal | null> => {
  const back = await before(where.personId);
  const result = await runRecord('presence.set.v1', presenceOf(where.personId), where);
  if (!result.ok) return result.refusal;
  showToast(words, back && (() => void runRecord('presence.set.v1', presenceOf(back.personId), back)));
  return null;
};

/** Of oneself. @param until null: until the shift ends */
export const sayWhere = (
  personId: string,
  state: PresenceState,
  until: number | null = null,
  why: string | null = null,
): Promise<Refusal | null> => {
  const plain = say(`shift:done.${state}`);
  const time = until === null ? null : momentText(until, Date.now(), i18next.language);
  return sayOf(
    { personId, state, until, why },
    time === null ? plain : say('shift:done.until', { state: plain, time }),
  );
};

/** For what has no place of its own to show a refusal in: a key, a menu. */
export const sayWhereAloud = async (personId: string, state: PresenceState): Promise<void> => {
  const refusal = await sayWhere(personId, state);
  if (refusal) showToast(refusalText(refusal, say), null, 'error');
};

/** A lead, of somebody of their groups who has gone without a word. */
export const takeOffShift = async ({ id, name }: { readonly id: string; readonly name: string }): Promise<void> => {
  const refusal = await sayOf(
    { personId: id, state: 'offShift', until: null, why: null },
    say('shift:done.offFor', { name }),
  );
  if (refusal) showToast(refusalText(refusal, say), null, 'error');
};
