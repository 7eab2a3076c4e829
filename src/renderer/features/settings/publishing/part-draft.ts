// Where a part of the desk's settings stands for whoever edits it: what is in force, what was drafted on top of it, what
// waits for the server, and what somebody else has published meanwhile. Pure.
import type { DeskHistoryHead } from '@shared/domain/record-head';
import type { DeskSettings } from '@shared/domain/settings';
import { partOf, type SettingsPart } from '@shared/domain/settings-parts';
import { same } from '@shared/domain/settle';
import { isPending, needsChoice } from '@/data/command-line';
import type { OutboxItem } from '@/data/model';

/** A part's own fields of the settings, under their own names. */
export type ValueOf<P extends SettingsPart> = Pick<
  DeskSettings,
  P extends 'closing'
    ? 'name' | 'defaultGroupId' | 'closeAfterWorkingDays' | 'majorNeedsReview' | 'language'
    : Extract<P, keyof DeskSettings>
>;

export type EditionHead = DeskHistoryHead['editions'][number];

/** As it is kept on the device. */
export interface KeptDraft {
  readonly value: Readonly<Record<string, unknown>>;
  /** The edition that it was begun on; null: none was published. */
  readonly seen: string | null;
  readonly note: string;
}

interface PublishArgs {
  readonly part: SettingsPart;
  readonly value: KeptDraft['value'];
  readonly note: string | null;
  readonly seen: string | null;
}

interface PartConflict {
  /** The one that came first; null: it has not reached this device yet. */
  readonly edition: EditionHead | null;
}

export interface PartDraft<P extends SettingsPart> {
  /** What the desk works by. */
  readonly value: ValueOf<P>;
  /** What the editor shows: the draft, what waits for the server, or what is in force. */
  readonly draft: ValueOf<P>;
  readonly note: string;
  readonly isChanged: boolean;
  /** The edition that the draft was begun on. */
  readonly seen: string | null;
  readonly latest: EditionHead | null;
  /** Published here, not in force yet. */
  readonly waiting: OutboxItem | null;
  /** The server did not take it, and it has not been decided about. */
  readonly rejected: OutboxItem | null;
  readonly conflict: PartConflict | null;
}

const argsOf = ({ envelope }: OutboxItem): PublishArgs => envelope.args as unknown as PublishArgs;

const isWhole = (kept: KeptDraft, inForce: object): boolean =>
  Object.keys(inForce).every((field) => typeof kept.value === 'object' && Object.hasOwn(kept.value, field));

export const partDraftOf = <P extends SettingsPart>(
  part: P,
  settings: DeskSettings,
  editions: readonly EditionHead[],
  items: readonly OutboxItem[],
  found: KeptDraft | null,
): PartDraft<P> => {
  const value = partOf(settings, part) as ValueOf<P>;
  const latest = editions.findLast((each) => each.part === part) ?? null;
  const own = items.filter((item) => item.envelope.name === 'settings.publish.v1' && argsOf(item).part === part);
  const waiting = own.findLast(isPending) ?? null;
  const rejected = own.findLast(needsChoice) ?? null;
  const kept = found && isWhole(found, value) ? found : null;
  const refused = rejected && !kept ? argsOf(rejected) : null;
  const carried = kept ?? refused;
  const draft = (carried?.value ?? (waiting ? argsOf(waiting).value : value)) as ValueOf<P>;
  const isChanged = carried !== null && !same(draft, value);
  const overtaken = carried !== null && isChanged && carried.seen !== (latest?.id ?? null);
  const unseen = refused !== null && rejected?.refusal?.code === 'settings.changed' && !overtaken;
  return {
    value,
    draft,
    note: carried?.note ?? '',
    isChanged,
    seen: carried?.seen ?? null,
    latest,
    waiting,
    rejected,
    conflict: overtaken ? { edition: latest } : unseen ? { edition: null } : null,
  };
};
