// How the rows of some tickets were, as far as this device holds it: from what each changed last, and where that does not
// reach far enough, from their timelines.
import type { Entry } from '@shared/domain/entry';
import { isFinal } from '@shared/domain/lifecycle';
import { type Ticket, TRAIL_LENGTH } from '@shared/domain/ticket';
import { COUNTED, HELD } from '@shared/past/held';
import { type Life, lifeOf } from '@shared/past/life';
import type { OpenDesk } from './desk';
import type { StoredEntry } from './schemas';
import { entryOf } from './stored';

/** In no list since then, and in no figure of that time. */
const isOver = (ticket: Ticket, horizon: number): boolean =>
  isFinal(ticket.state.kind) && ticket.updatedAt < horizon - COUNTED;

/** An undone command is told apart by the timeline; what is older than the trail is told by it alone. */
const needsTimeline = ({ trail, version }: Ticket, horizon: number): boolean =>
  trail.some(({ undone }) => undone) ||
  (trail.length === TRAIL_LENGTH && version > TRAIL_LENGTH && (trail[0]?.at ?? 0) > horizon);

const timelinesOf = async ({ pulled }: OpenDesk, numbers: readonly string[]): Promise<Map<string, Entry[]>> => {
  const timelines = new Map<string, Entry[]>(numbers.map((number) => [number, []]));
  if (numbers.length === 0) return timelines;
  const found = await pulled.entries.find({ selector: { ticket: { $in: [...numbers] } } }).exec();
  for (const document of found) {
    const entry = entryOf(document.toJSON() as StoredEntry);
    timelines.get(entry.ticket)?.push(entry);
  }
  return timelines;
};

/** Null: gone, or in no list for so long that nobody looks there on this device. */
export const livesOf = async (
  desk: OpenDesk,
  tickets: ReadonlyMap<string, Ticket | null>,
): Promise<Map<string, Life | null>> => {
  const world = desk.people.world();
  const horizon = desk.options.now() - HELD;
  const wanted = [...tickets.values()].filter((ticket) => ticket !== null && !isOver(ticket, horizon)) as Ticket[];
  const told = wanted.filter((ticket) => needsTimeline(ticket, horizon)).map(({ number }) => number);
  const timelines = await timelinesOf(desk, told);
  const lives = new Map<string, Life | null>([...tickets.keys()].map((number) => [number, null]));
  if (!world) return lives;
  for (const ticket of wanted) {
    const entries = timelines.get(ticket.number) ?? [];
    const whole = !isFinal(ticket.state.kind) && desk.source.entriesComplete();
    lives.set(ticket.number, lifeOf({ ticket, entries, whole }, world, { horizon, withFacts: true }));
  }
  return lives;
};
