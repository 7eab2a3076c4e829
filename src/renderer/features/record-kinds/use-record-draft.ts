import type { Person } from '@shared/domain/person';
import type { DeskSettings } from '@shared/domain/settings';
import type { Ticket } from '@shared/domain/ticket';
import { useCallback, useRef, useState } from 'react';
import { type DraftKey, readDraft, writeDraft } from '@/data/drafts';
import { draftFrom, type OtherKind, type RecordDraft, startingDraft } from './draft';

/** One form of each kind, and one for each set of tickets that it is opened from. */
const draftKey = (kind: OtherKind, from: readonly string[]): DraftKey =>
  `record:${[kind, ...from].join('-').slice(0, 200)}`;

export interface RecordDraftHandle {
  readonly draft: RecordDraft;
  /** False: the device refused to keep it. */
  readonly kept: boolean;
  readonly change: (patch: Partial<RecordDraft>) => void;
  readonly drop: () => void;
  /** Brings back what was logged and then taken back. */
  readonly restore: () => void;
}

/** Kept at every change, synchronously; one that was begun before goes on. */
export const useRecordDraft = (
  kind: OtherKind,
  sources: readonly Ticket[],
  author: Pick<Person, 'id' | 'role'>,
  settings: DeskSettings,
): RecordDraftHandle => {
  const from = sources.map(({ number }) => number);
  const key = draftKey(kind, from);
  const [draft, setDraft] = useState<RecordDraft>(
    () => draftFrom(readDraft(key)) ?? startingDraft(kind, sources, author, settings),
  );
  const [kept, setKept] = useState(true);
  const latest = useRef(draft);
  const change = useCallback(
    (patch: Partial<RecordDraft>) => {
      latest.current = { ...latest.current, ...patch };
      setDraft(latest.current);
      setKept(writeDraft(key, latest.current));
    },
    [key],
  );
  const drop = useCallback(() => void writeDraft(key, null), [key]);
  const restore = useCallback(() => void writeDraft(key, latest.current), [key]);
  return { draft, kept, change, drop, restore };
};
