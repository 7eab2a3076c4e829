// When something was done, by the server's time, although only the device was there.
//
// What is known: by how much the device's clock differs from the server's in the moment of each sync (`skew`, device minus
// server, less the time that the request took). What is not: when between two syncs a clock was set. So a moment is placed
// by both skews, that of the last sync behind which nothing waited on the device and that of this one, and of the two the
// one counts that makes no SLA clock look better: what stops or pauses a clock is placed at the later, what starts one at
// the earlier. It is never placed after the server's receipt, nor before that earlier sync, by which it was not yet done.
// A moment that neither skew brings between those two was told by a clock that was wrong when it was done: then all that
// lies between is possible, and the least favourable end counts.
//
// So a clock that is wrong by any amount, or is set once between two syncs, gains nothing beyond the time that one request
// took and what it drifts meanwhile (a cheap clock: 9 s in a day). What can not be known: a clock that was set twice between two syncs, away and back again, and told a moment
// between them; the gain is then at most the time between the syncs. And at the first sync of a device, no earlier skew.
// A ticket that is resolved from On Hold and reopened between the same two syncs may gain the time in which the clock was
// wrong: it is not reopened before it was resolved. A change of priority is placed like a stop: which calendar is the better is not asked.

export interface Sync {
  /** By the device's clock, as it sent. */
  readonly sentAt: number;
  readonly receivedAt: number;
  /** How many commands the device still keeps behind this one; undefined: it did not say, and nothing is learned. */
  readonly rest: number | undefined;
}

/** What earlier syncs of one person on one device have told. */
export interface DeviceClock {
  /** The receipt of the last one behind which nothing waited: whatever comes later was done later. Null: none yet. */
  readonly settledAt: number | null;
  /** Skews (ms) since that one, itself included. */
  readonly low: number;
  readonly high: number;
  /** At the latest sync. */
  readonly skew: number;
  readonly seenAt: number;
}

/** For two threads of a device that were not quite in order, and a clock that is being slewed (ms). */
const GRACE = 5_000;
/** What a clock drifts by itself, of the time that passes. */
const DRIFT = 0.000_1;

export const skewOf = ({ sentAt, receivedAt }: Pick<Sync, 'sentAt' | 'receivedAt'>): number => sentAt - receivedAt;

/** Commands after which a clock runs that did not run before. */
const starting = new Set([
  'ticket.log.v1',
  'ticket.open.v1',
  'ticket.resume.v1',
  'ticket.reopen.v1',
  'ticket.callerWrites.v1',
  'ticket.offerHandoff.v1',
  'ticket.returnHandoff.v1',
  'ticket.startDuty.v1',
]);

/** `done` is by the device's clock. */
export const placedAt = (done: number, command: string, sync: Sync, known: DeviceClock | null): number => {
  const { receivedAt } = sync;
  const skew = skewOf(sync);
  const floor = known?.settledAt ?? 0;
  const earliest = done - Math.max(skew, known?.high ?? skew);
  const latest = done - Math.min(skew, known?.low ?? skew);
  const starts = starting.has(command);
  const grace = GRACE + (floor > 0 ? DRIFT * (receivedAt - floor) : 0);
  if (latest < floor - grace || earliest > receivedAt + grace) return starts && floor > 0 ? floor : receivedAt;
  return Math.min(receivedAt, Math.max(floor, starts ? earliest : latest));
};

/** What is known after a sync. */
export const learned = (sync: Sync, known: DeviceClock | null): DeviceClock | null => {
  if (sync.rest === undefined) return known;
  const skew = skewOf(sync);
  const now = { skew, seenAt: sync.receivedAt };
  if (sync.rest === 0) return { ...now, settledAt: sync.receivedAt, low: skew, high: skew };
  return {
    ...now,
    settledAt: known?.settledAt ?? null,
    low: Math.min(skew, known?.low ?? skew),
    high: Math.max(skew, known?.high ?? skew),
  };
};
