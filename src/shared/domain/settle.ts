// What every accepted command does beside its own work: count the version, note the changes for undo and for the
// timeline, and keep the events from which SLA clocks are computed. One place, so no command can forget it.

import { placedInClock } from './clock-order';
import type { Applied, Decision, Stamp } from './decision';
import type { Entry, EntryBody } from './entry';
import { withoutLapsed } from './handoff-end';
import { policyFor, policyIn } from './policy';
import type { World } from './settings';
import { type Change, type ClockEvent, type Ticket, TRAIL_LENGTH, type TrailItem } from './ticket';

/** Kept by the pipeline itself: not a change that somebody made. */
const bookkeeping = new Set<keyof Ticket>(['version', 'trail', 'clock', 'updatedAt', 'updatedBy']);
/** Follow from other changes: undone with them, but not worth a line in the timeline. */
const derived = new Set<string>([
  'reassignmentCount',
  'reopenCount',
  'lastReplyAt',
  'lastCallerMessageAt',
  'origin',
  'handoff',
  'hops',
  'major',
  'fired',
  'survey',
  'attachments',
]);

/** Replies leave after this delay (ms), so that they can be taken back (DESIGN, "Undo"). */
export const REPLY_DELAY = 8_000;

export const same = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left = Object.keys(a);
  return (
    left.length === Object.keys(b).length &&
    left.every((key) => Object.hasOwn(b, key) && same(a[key as keyof typeof a], b[key as keyof typeof b]))
  );
};

export const changesBetween = (before: Ticket, after: Ticket, expected: Applied['expected'] = {}): Change[] => {
  const changes: Change[] = [];
  for (const field of Object.keys(after) as (keyof Ticket)[]) {
    if (bookkeeping.has(field) || same(before[field], after[field])) continue;
    const seen = expected[field];
    const overtook = field in expected && !same(seen, before[field]);
    changes.push({
      field,
      from: before[field] ?? null,
      to: after[field] ?? null,
      ...(overtook ? { expected: seen } : {}),
    });
  }
  return changes;
};

/** What the change from `before` to `after` adds to the clock. */
export const clockEventsOf = (
  before: Ticket | null,
  after: Ticket,
  replied: boolean,
  stamp: Stamp,
  world: World,
): ClockEvent[] => {
  // Problems and changes are promised to nobody by a clock.
  if (after.kind === 'problem' || after.kind === 'change') return [];
  const base = { at: stamp.at, commandId: stamp.commandId };
  const from = before?.state.kind;
  const to = after.state.kind;
  const events: ClockEvent[] = [];
  if (!before)
    events.push({ ...base, kind: 'opened', at: after.openedAt, priority: after.priority, groupId: after.groupId });
  else {
    if (before.groupId !== after.groupId) events.push({ ...base, kind: 'group', groupId: after.groupId });
    if (before.priority !== after.priority) events.push({ ...base, kind: 'priority', priority: after.priority });
  }
  const moved = !before || before.serviceId !== after.serviceId || before.callerId !== after.callerId;
  const policyId = moved ? policyFor(after, world) : null;
  if (moved && policyId !== policyIn(after.clock)) {
    events.push({ ...base, kind: 'policy', at: before ? stamp.at : after.openedAt, policyId });
  }
  if ((from === 'resolved' || from === 'closed') && to === 'inProgress') events.push({ ...base, kind: 'reopened' });
  else if (from === 'onHold' && to !== 'onHold') events.push({ ...base, kind: 'resumed' });
  // Work that starts, a reply, or a solution is the response (DOMAIN, "SLA clocks").
  const begin = after.clock.findLastIndex((e) => e.kind === 'reopened' || e.kind === 'opened');
  const responded = after.clock.slice(begin + 1).some((event) => event.kind === 'responded');
  const starts = to === 'inProgress' && from !== 'inProgress';
  if (!responded && (replied || starts || to === 'resolved')) events.push({ ...base, kind: 'responded' });
  if (after.state.kind === 'onHold' && from !== 'onHold')
    events.push({ ...base, kind: 'held', reason: after.state.reason });
  if (to === 'resolved' && from !== 'resolved') {
    events.push({
      ...base,
      kind: 'resolved',
      at: after.state.kind === 'resolved' ? after.state.resolution.at : stamp.at,
    });
  }
  if (to === 'canceled' && from !== 'canceled') events.push({ ...base, kind: 'canceled' });
  return placedInClock(after.clock, events);
};

const audienceOf = (body: EntryBody): Entry['audience'] => {
  switch (body.kind) {
    case 'opened':
    case 'reply':
    case 'callerMessage':
      return 'caller';
    case 'changed':
    case 'undone':
      return body.changes.length > 0 && body.changes.every((change) => change.field === 'state')
        ? 'caller'
        : 'internal';
    case 'files':
      return body.forCaller ? 'caller' : 'internal';
    default:
      return 'internal';
  }
};

/** Whoever reported it is asked how it went, once it is closed for the first time. An import asks nobody. */
const asked = (before: Ticket | null, after: Ticket, stamp: Stamp): Ticket => {
  const closes = before !== null && after.state.kind === 'closed' && before.state.kind !== 'closed';
  const byCaller = after.kind === 'incident' || after.kind === 'request';
  return closes && byCaller && after.survey === null
    ? { ...after, survey: { askedAt: stamp.at, answer: null } }
    : after;
};

/** @internal Called by `decide` alone. */
export const settle = (before: Ticket | null, applied: Applied, name: string, stamp: Stamp, world: World): Decision => {
  const after = asked(before, withoutLapsed(applied.ticket, stamp), stamp);
  const bodies: EntryBody[] = [...(applied.entries ?? [])];
  const undone = bodies.some((body) => body.kind === 'undone');
  const changes = before ? changesBetween(before, after, applied.expected) : [];
  const visible = changes.filter((change) => !derived.has(change.field));
  if (visible.length > 0 && !undone) {
    // The state has an entry of its own: the caller may see that one, and nothing else of what changed.
    const state = visible.filter((change) => change.field === 'state');
    const rest = visible.filter((change) => change.field !== 'state');
    if (rest.length > 0)
      bodies.push({ kind: 'changed', changes: rest, reason: state.length ? null : (applied.reason ?? null) });
    if (state.length > 0) bodies.push({ kind: 'changed', changes: state, reason: applied.reason ?? null });
  }
  const replied = bodies.some((body) => body.kind === 'reply');
  const item: TrailItem = {
    commandId: stamp.commandId,
    name,
    by: stamp.actor.id,
    at: stamp.at,
    changes,
    sendsAt: replied ? stamp.receivedAt + REPLY_DELAY : null,
    undone: false,
  };
  const ticket: Ticket = {
    ...after,
    version: (before?.version ?? 0) + 1,
    clock:
      undone || applied.clockIsWhole
        ? after.clock
        : [...after.clock, ...clockEventsOf(before, after, replied, stamp, world)],
    trail: [...after.trail, item].slice(-TRAIL_LENGTH),
    // An imported record was last touched where it came from.
    updatedAt: applied.clockIsWhole ? after.updatedAt : Math.max(stamp.at, before?.updatedAt ?? 0),
    updatedBy: stamp.actor.id,
  };
  const entries = bodies.map(
    (body, n): Entry => ({
      id: `${stamp.commandId}.${n}`,
      ticket: ticket.number,
      commandId: stamp.commandId,
      command: name,
      batchId: stamp.batchId,
      by: stamp.actor.id,
      at: stamp.at,
      receivedAt: stamp.receivedAt,
      audience: audienceOf(body),
      body,
    }),
  );
  return { kind: 'accepted', ticket, entries };
};
