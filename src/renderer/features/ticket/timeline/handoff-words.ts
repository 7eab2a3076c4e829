// Offers and their answers, as sentences: for lists that have no room for the packet, and for answers that came later.
import type { Entry, EntryBody } from '@shared/domain/entry';
import { type Speech, subject } from './speech';
import type { Told } from './state-words';

export type HandoffBody = Extract<EntryBody, { kind: 'handoff' }>;

export const reasonText = (reason: HandoffBody['reason'], speech: Speech): string =>
  speech.say(`handoff:return.reasons.${reason ?? 'other'}`);

export const tellHandoff = ({ by }: Pick<Entry, 'by'>, body: HandoffBody, speech: Speech): Told => {
  const { who, did } = subject(speech, by);
  const { what, handoff, reason, note } = body;
  return {
    icon: what === 'returned' ? 'undo' : 'handoff',
    who,
    text: speech.say(`handoff:told.${what}Line`, {
      who: did,
      group: speech.group(handoff.toGroupId),
      reason: reasonText(reason, speech),
    }),
    quote: note,
    values: null,
    overtook: null,
  };
};
