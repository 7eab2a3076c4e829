// From the entries of a ticket to what the timeline shows, oldest first: one moment for all that one command changed,
// with the marks that belong to it.
import type { AttachedFile } from '@shared/domain/attachment';
import { type Entry, recordedOffline } from '@shared/domain/entry';
import type { Change } from '@shared/domain/ticket';

export interface Moment {
  readonly id: string;
  readonly entry: Entry;
  /** All changes of the command: the state's, which callers may see, and the rest come as two entries. */
  readonly changes: readonly Change[];
  readonly reason: string | null;
  /** What took it back later, if anything. */
  readonly undoneBy: Entry | null;
  /** For an undo: what it took back, if that is here. */
  readonly undoes: readonly Entry[];
  /** Not accepted by the server yet. */
  readonly unsent: boolean;
  readonly late: boolean;
  /** Of an offer to another group: how it ended. */
  readonly answer?: Moment;
  /** Files that came with it: those of a text, or those that the entry itself is about. */
  readonly files?: readonly AttachedFile[];
}

const attachedBy = ({ body }: Entry): readonly AttachedFile[] =>
  body.kind === 'files' && body.what === 'attached' ? body.files : [];

const isText = ({ body }: Entry): boolean =>
  body.kind === 'note' || body.kind === 'reply' || body.kind === 'callerMessage';

/** Which files came with which text: those that its author attached in one go with it. By the text's id. */
const filesOfTexts = (ordered: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> => {
  const texts = ordered.filter((entry) => entry.batchId !== null && isText(entry));
  const found = new Map<string, Entry[]>();
  for (const entry of ordered) {
    if (entry.batchId === null || attachedBy(entry).length === 0) continue;
    const text = texts.find(({ batchId, by }) => batchId === entry.batchId && by === entry.by);
    if (text) found.set(text.id, [...(found.get(text.id) ?? []), entry]);
  }
  return found;
};

const changesOf = (entry: Entry): readonly Change[] =>
  entry.body.kind === 'changed' || entry.body.kind === 'undone' ? entry.body.changes : [];

const reasonOf = (entry: Entry): string | null => (entry.body.kind === 'changed' ? entry.body.reason : null);

const byTime = (a: Entry, b: Entry): number => a.at - b.at || (a.id < b.id ? -1 : 1);

export const arrange = (entries: readonly Entry[], unsent: readonly string[]): Moment[] => {
  const ordered = entries.toSorted(byTime);
  const pending = new Set(unsent);
  const undone = new Map<string, Entry>();
  const byCommand = new Map<string, Entry[]>();
  for (const entry of ordered) {
    if (entry.body.kind === 'undone') undone.set(entry.body.undoes, entry);
    byCommand.set(entry.commandId, [...(byCommand.get(entry.commandId) ?? []), entry]);
  }
  const moments: Moment[] = [];
  const merged = new Set<string>();
  const withText = filesOfTexts(ordered);
  for (const entries of withText.values()) for (const { id } of entries) merged.add(id);
  for (const entry of ordered) {
    if (merged.has(entry.id)) continue;
    const siblings =
      entry.body.kind === 'changed'
        ? (byCommand.get(entry.commandId) ?? []).filter((other) => other.body.kind === 'changed')
        : [entry];
    for (const sibling of siblings) merged.add(sibling.id);
    const files = (withText.get(entry.id) ?? [entry]).flatMap(attachedBy);
    moments.push({
      id: entry.id,
      entry,
      changes: siblings.flatMap(changesOf),
      reason: siblings.map(reasonOf).find((reason) => reason !== null) ?? null,
      undoneBy: undone.get(entry.commandId) ?? null,
      undoes: entry.body.kind === 'undone' ? (byCommand.get(entry.body.undoes) ?? []) : [],
      unsent: pending.has(entry.commandId),
      late: recordedOffline(entry),
      ...(files.length > 0 && { files }),
    });
  }
  return moments;
};

/** Entries that a long timeline keeps in sight; what came before folds away. */
export const KEPT = 10;
/** Folding fewer than this hides more than it saves. */
const WORTH_FOLDING = 3;
/** How many more each step brings back: the page stays quick however long the history is. */
export const STEP = 50;

export interface Folding {
  readonly earlier: readonly Moment[];
  readonly shown: readonly Moment[];
}

/** @param steps how many times somebody asked for earlier entries */
export const foldEarlier = (moments: readonly Moment[], steps: number): Folding => {
  const hidden = Math.max(0, moments.length - KEPT - steps * STEP);
  const at = hidden < WORTH_FOLDING ? 0 : hidden;
  return { earlier: moments.slice(0, at), shown: moments.slice(at) };
};

/** How many steps bring an entry into sight; none for one that is in sight, or not there. */
export const stepsTo = (moments: readonly Moment[], id: string | null): number => {
  const at = id === null ? -1 : moments.findIndex((moment) => moment.id === id);
  return at === -1 ? 0 : Math.max(0, Math.ceil((moments.length - KEPT - at) / STEP));
};

/** What a fold hides, counted: "logged by phone, 2 work notes". */
export interface FoldCounts {
  readonly opened: Entry | null;
  readonly notes: number;
  readonly replies: number;
  readonly messages: number;
  readonly changes: number;
}

export const countFolded = (earlier: readonly Moment[]): FoldCounts => {
  let opened: Entry | null = null;
  const counts = { notes: 0, replies: 0, messages: 0, changes: 0 };
  for (const { entry } of earlier) {
    switch (entry.body.kind) {
      case 'opened':
        opened = entry;
        break;
      case 'note':
        counts.notes += 1;
        break;
      case 'reply':
        counts.replies += 1;
        break;
      case 'callerMessage':
        counts.messages += 1;
        break;
      default:
        counts.changes += 1;
    }
  }
  return { opened, ...counts };
};

/** Whether a day begins with this moment, so that a separator names it. */
export const startsDay = (moment: Moment, before: Moment | undefined): boolean =>
  before === undefined || new Date(moment.entry.at).toDateString() !== new Date(before.entry.at).toDateString();
