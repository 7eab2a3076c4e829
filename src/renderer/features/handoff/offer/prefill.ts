// A packet begins with what the timeline knows: nobody types again what is written down. Pure.
import type { Entry } from '@shared/domain/entry';
import type { Packet } from '@shared/domain/handoff';
import type { Ticket } from '@shared/domain/ticket';

export type LineSource = 'note' | 'step' | 'solution' | 'reply' | 'message' | 'device' | 'link' | 'own';

/** What may go into the packet, picked or not. */
export interface Line {
  readonly id: string;
  readonly text: string;
  readonly source: LineSource;
  readonly at: number | null;
  readonly picked: boolean;
}

export interface PacketDraft {
  readonly toGroupId: string | null;
  readonly tried: readonly Line[];
  readonly evidence: readonly Line[];
  readonly nextStep: string;
  readonly cause: string;
  readonly toldCaller: string;
  readonly blocker: string;
}

/** How what comes from records is said in the packet. */
export interface PrefillWords {
  applied(title: string): string;
  didNotHelp(title: string): string;
  link(kind: string, number: string): string;
}

/** A line of a packet holds no more (domain/handoff.ts). */
const LONGEST = 2_000;
/** More notes than these say too much; the others can be picked. */
const PICKED_NOTES = 6;
const MESSAGES = 3;
const REPLIES = 2;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, LONGEST);

type Written = Entry & { readonly body: Extract<Entry['body'], { text: string }> };

const writtenIn = (entries: readonly Entry[]): Written[] => {
  const undone = new Set(entries.flatMap(({ body }) => (body.kind === 'undone' ? [body.undoes] : [])));
  return entries
    .filter((entry): entry is Written => 'text' in entry.body && !undone.has(entry.commandId))
    .toSorted((a, b) => a.at - b.at);
};

const byTime = (a: Line, b: Line): number => (a.at ?? 0) - (b.at ?? 0);

const triedIn = (ticket: Ticket, written: readonly Written[], words: PrefillWords): Line[] => {
  const notes = written.filter(({ body }) => body.kind === 'note');
  const replies = written.filter(({ body }) => body.kind === 'reply').slice(-REPLIES);
  const line = ({ id, at, body }: Written, source: LineSource, picked: boolean): Line => ({
    id,
    text: oneLine(body.text),
    source,
    at,
    picked,
  });
  const steps = ticket.checklist.flatMap(({ id, text, done }): Line[] =>
    done ? [{ id: `step:${id}`, text: oneLine(text), source: 'step', at: done.at, picked: true }] : [],
  );
  const solutions = ticket.solutions.map(
    ({ id, title, at, worked }): Line => ({
      id: `solution:${id}`,
      text: oneLine(worked === false ? words.didNotHelp(title) : words.applied(title)),
      source: 'solution',
      at,
      picked: true,
    }),
  );
  return [
    ...notes.map((note, place) => line(note, 'note', place >= notes.length - PICKED_NOTES)),
    ...replies.map((reply) => line(reply, 'reply', false)),
    ...steps,
    ...solutions,
  ].sort(byTime);
};

const evidenceIn = (ticket: Ticket, written: readonly Written[], words: PrefillWords): Line[] => [
  ...(ticket.configurationItem
    ? [{ id: 'device', text: oneLine(ticket.configurationItem), source: 'device' as const, at: null, picked: true }]
    : []),
  ...ticket.links.map(({ kind, to }) => ({
    id: `link:${kind}:${to}`,
    text: words.link(kind, to),
    source: 'link' as const,
    at: null,
    picked: true,
  })),
  ...written
    .filter(({ body }) => body.kind === 'callerMessage')
    .slice(-MESSAGES)
    .map(({ id, at, body }) => ({
      id,
      text: oneLine(body.text),
      source: 'message' as const,
      at,
      picked: false,
    })),
];

/** @param toGroupId whom it most likely goes to */
export const prefill = (
  ticket: Ticket,
  entries: readonly Entry[],
  toGroupId: string | null,
  words: PrefillWords,
): PacketDraft => {
  const written = writtenIn(entries);
  // What came back is offered again with what is new: what was asked then stands until it is changed.
  const last = ticket.hops.at(-1);
  const before = last && last.outcome !== 'accepted' && last.fromGroupId === ticket.groupId ? last.packet : null;
  return {
    toGroupId: before && last ? last.toGroupId : toGroupId,
    tried: triedIn(ticket, written, words),
    evidence: evidenceIn(ticket, written, words),
    nextStep: before?.nextStep ?? '',
    cause: before?.cause ?? '',
    toldCaller: oneLine(written.findLast(({ body }) => body.kind === 'reply')?.body.text ?? ''),
    blocker: before?.blocker ?? '',
  };
};

/** What was typed before stands; what has happened on the ticket since is added. */
export const refreshed = (kept: PacketDraft, fresh: PacketDraft): PacketDraft => {
  const merged = (part: 'tried' | 'evidence'): Line[] => {
    const known = new Set(kept[part].map(({ id }) => id));
    return [...kept[part], ...fresh[part].filter(({ id }) => !known.has(id))];
  };
  return { ...kept, tried: merged('tried'), evidence: merged('evidence') };
};

const pickedIn = (lines: readonly Line[]): string[] =>
  lines.filter(({ picked, text }) => picked && text.trim() !== '').map(({ text }) => text);

export const packetOf = (draft: PacketDraft, ticket: Pick<Ticket, 'shortDescription'>): Packet => ({
  summary: ticket.shortDescription,
  tried: pickedIn(draft.tried),
  evidence: pickedIn(draft.evidence),
  cause: draft.cause.trim(),
  nextStep: draft.nextStep.trim(),
  toldCaller: draft.toldCaller.trim(),
  blocker: draft.blocker.trim(),
});
