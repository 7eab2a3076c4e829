// Drafts as they are kept on the device: the form, the number that was read out, and what it takes the place of.
import type { Person } from '@shared/domain/person';
import { Nullable, TicketNumber } from '@shared/domain/values';
import { type Static, Type } from 'typebox';
import { Value } from 'typebox/value';
import { type DraftKey, listDrafts, readDraft, writeDraft } from '@/data/drafts';
import { LogDraft } from './draft';

const KeptDraft = Type.Object({
  draft: LogDraft,
  /** Final: it may have been read out. */
  number: Nullable(TicketNumber),
  /** The rejected command that this form was made from. */
  again: Nullable(Type.String({ maxLength: 64 })),
  savedAt: Type.Integer(),
});
export type KeptDraft = Static<typeof KeptDraft>;

const keyOf = (id: string): DraftKey => `intake:${id}`;

/** Null too for one of another make: then nothing of it can be trusted. */
export const readKept = (id: string): KeptDraft | null => {
  const kept = readDraft<unknown>(keyOf(id));
  return Value.Check(KeptDraft, kept) ? kept : null;
};

/** False: the device has no room, and the person should be told. */
export const keepDraft = (id: string, kept: KeptDraft | null): boolean => writeDraft(keyOf(id), kept);

export interface ListedDraft {
  readonly id: string;
  readonly kept: KeptDraft;
}

/** Newest first. */
export const keptDrafts = (): readonly ListedDraft[] =>
  listDrafts('intake').flatMap(({ key }) => {
    const id = key.slice('intake:'.length);
    const kept = readKept(id);
    return kept ? [{ id, kept }] : [];
  });

export type Author = Pick<Person, 'id' | 'role'>;
