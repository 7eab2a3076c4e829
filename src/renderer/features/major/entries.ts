// The room's own timeline: what was said and decided there, out of everything that happened on the ticket. Pure.
import type { Entry, EntryBody } from '@shared/domain/entry';

export type RoomBody = Extract<EntryBody, { kind: 'room' }>;

export interface RoomLine {
  readonly entry: Entry;
  readonly body: RoomBody;
  readonly undone: boolean;
}

export const roomTabs = ['all', 'decisions', 'findings', 'updates'] as const;
export type RoomTab = (typeof roomTabs)[number];

const kindOf: Readonly<Partial<Record<RoomTab, RoomBody['what']>>> = {
  decisions: 'decision',
  findings: 'finding',
  updates: 'update',
};

/** Newest first. What was undone stays, marked: others may have acted on it. */
export const roomLines = (entries: readonly Entry[]): RoomLine[] => {
  const undone = new Set(entries.flatMap(({ body }) => (body.kind === 'undone' ? [body.undoes] : [])));
  return entries
    .flatMap((entry): RoomLine[] =>
      entry.body.kind === 'room' ? [{ entry, body: entry.body, undone: undone.has(entry.commandId) }] : [],
    )
    .sort((a, b) => b.entry.at - a.entry.at || (a.entry.id < b.entry.id ? 1 : -1));
};

export const linesIn = (lines: readonly RoomLine[], tab: RoomTab): readonly RoomLine[] => {
  const wanted = kindOf[tab];
  return wanted === undefined ? lines : lines.filter(({ body }) => body.what === wanted);
};
