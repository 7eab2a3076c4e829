// A part of the desk's settings as its editor takes it: read, drafted, published, taken back. Every editor is built on this.
import { DESK_HISTORY_ID } from '@shared/domain/desk-history';
import { isOwner } from '@shared/domain/permissions';
import type { Refusal } from '@shared/domain/refusal';
import type { DeskSettings } from '@shared/domain/settings';
import { isRefusal, type SettingsPart, withPart } from '@shared/domain/settings-parts';
import { same } from '@shared/domain/settle';
import { useMemo } from 'react';
import { readDraft, useDraft, writeDraft } from '@/data/drafts';
import { goesOnAsDraft, useOutbox } from '@/data/outbox';
import { useHead } from '@/data/records';
import { runRecord } from '@/data/run-record';
import { undo } from '@/data/undo';
import { useMe, useWorld } from '@/data/use-desk';
import { type EditionHead, type KeptDraft, type PartDraft, partDraftOf, type ValueOf } from './part-draft';

export interface Part<P extends SettingsPart> extends PartDraft<P> {
  readonly part: P;
  /** Others read. While something waits for the server nobody edits: take it back first. */
  readonly mayEdit: boolean;
  /** Why the server would not take the draft as it stands. */
  readonly fault: Refusal | null;
  /** The desk's settings with the draft in them; null while there is a fault. */
  readonly after: DeskSettings | null;
  /** Of the draft: what stays is left out. Kept on the device at once. False: there is no room to keep it. */
  readonly change: (fields: Partial<ValueOf<P>>) => boolean;
  readonly setNote: (note: string) => void;
  /** Null: it is published, or waits in the outbox. */
  readonly publish: () => Promise<Refusal | null>;
  /** Returns what brings the draft back. */
  readonly discard: () => () => void;
  /** What waits becomes a draft again. False: it has left already. */
  readonly takeBack: () => Promise<boolean>;
  /** In a conflict: the draft stays, and goes on from what was published meanwhile. */
  readonly keepMine: () => void;
}

const none: readonly EditionHead[] = [];

/** Null until the settings are here. */
export const usePart = <P extends SettingsPart>(part: P): Part<P> | null => {
  const me = useMe();
  const world = useWorld();
  const head = useHead(DESK_HISTORY_ID);
  const items = useOutbox();
  const key = `settings:${part}` as const;
  const [kept, setKept] = useDraft<KeptDraft>(key);
  const editions = head?.kind === 'settings' ? head.editions : none;
  const state = useMemo(
    () => world && partDraftOf(part, world.settings, editions, items, kept),
    [part, world, editions, items, kept],
  );
  const tried = useMemo(
    () => (world && state?.isChanged ? withPart(world, part, state.draft) : null),
    [world, state, part],
  );
  if (!world || !state || !me) return null;
  const { latest, draft, note, value, rejected, waiting, conflict } = state;
  const latestId = latest?.id ?? null;
  // A draft keeps what it was begun on; one that begins now begins on the newest.
  const seen = state.isChanged ? state.seen : latestId;

  const write = (next: KeptDraft['value'], words: string): boolean => {
    const isBack = same(next, value) && !rejected;
    return writeDraft(key, isBack ? null : { value: next, seen, note: words });
  };
  const settle = () => {
    if (rejected) void goesOnAsDraft(rejected.envelope.id);
  };

  return {
    ...state,
    part,
    mayEdit: isOwner(me) && waiting === null,
    fault: tried && isRefusal(tried) ? tried : null,
    after: tried && !isRefusal(tried) ? tried : null,
    change: (fields) => write({ ...draft, ...fields }, note),
    setNote: (words) => void write(draft, words),
    publish: async () => {
      const words = note.trim();
      const args = { part, value: { ...draft }, note: words === '' ? null : words, seen: latestId };
      if (conflict) return { code: 'settings.changed' };
      const result = await runRecord('settings.publish.v1', DESK_HISTORY_ID, args);
      if (!result.ok) return result.refusal;
      setKept(null);
      settle();
      return null;
    },
    discard: () => {
      const before = { value: { ...draft }, seen, note };
      setKept(null);
      settle();
      return () => void writeDraft(key, before);
    },
    takeBack: async () => {
      if (!waiting) return false;
      const { value: own, note: words, seen: before } = waiting.envelope.args as unknown as KeptDraft;
      const { withdrawn } = await undo({ commandId: waiting.envelope.id });
      if (withdrawn.length === 0) return false;
      if (readDraft(key) === null) writeDraft(key, { value: own, seen: before, note: words ?? '' });
      return true;
    },
    keepMine: () => {
      writeDraft(key, { value: { ...draft }, seen: latestId, note });
      settle();
    },
  };
};
