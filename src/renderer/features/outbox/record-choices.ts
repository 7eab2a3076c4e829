// What may become of a rejected change to an article, a macro or a word list.
import type { RecordCommandName } from '@shared/domain/commands/records';
import type { DeskRecord } from '@shared/domain/records';
import type { Refusal } from '@shared/domain/refusal';
import type { OutboxItem } from '@/data/model';
import { ownDraftOf } from '@/data/outbox';
import { canRunRecord } from '@/data/run-record';
import type { ChoiceKind } from './choices';

export interface RecordOutlook {
  /** Null: it can be applied as it was meant. */
  readonly apply: Refusal | null;
  /** Null: its text can be kept as a draft; `noText`: it has none. */
  readonly keep: Refusal | 'noText' | null;
}

/** By the same rules as the server's, on what is there now. */
export const recordOutlook = ({ envelope }: Pick<OutboxItem, 'envelope'>, now: DeskRecord | null): RecordOutlook => {
  const { name, ticket: id, args } = envelope;
  const own = ownDraftOf({ envelope });
  return {
    apply: canRunRecord(name as RecordCommandName, now, id, args as never),
    keep: own === null ? 'noText' : canRunRecord('article.saveDraft.v1', now, id, own),
  };
};

export const isRecordChoice = ({ apply, keep }: RecordOutlook, choice: ChoiceKind): boolean =>
  choice === 'discard' || (choice === 'keep' ? keep : apply) === null;

/** A text is kept before anything else. */
export const safeRecordChoice = (outlook: RecordOutlook): ChoiceKind => (outlook.keep === null ? 'keep' : 'discard');
