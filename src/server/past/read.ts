// How tickets were, from what each command changed: the trail of the last ones, the timeline of all before. A person sees of
// the past what they may see now, redacted as it would be now; and nothing of the time when a ticket was not for them.
import type { PastAsk, PastTicketResponse } from '@shared/contract/past';
import type { Entry } from '@shared/domain/entry';
import type { World } from '@shared/domain/settings';
import { type Ticket, TRAIL_LENGTH } from '@shared/domain/ticket';
import { scopesOfTicket, worksBy } from '@shared/domain/visibility';
import { type Life, lifeOf, type PastPage } from '@shared/past/life';
import { ticketAt } from '@shared/past/versions';
import type { Db, Sql } from '../db/db';
import { type Reader, readReader } from '../sync/reader';
import { bodySeenBy } from '../sync/seen-by';

/** Tickets that one statement looks at, and lives of one page: both bound how long others wait. */
const SLICE = 500;
const MOST = 500;

// Every ticket is looked at once over all pages; of interest is what was in a list at any moment of the day.
const CANDIDATES = `select id, scopes && $3::text[] as works,
    case when scopes && $2::text[] and (body->>'openedAt')::bigint < $5::bigint
      and (body->'state'->>'kind' not in ('closed', 'canceled') or (body->>'updatedAt')::bigint >= $4::bigint)
    then body::text end as body
  from doc where coll = 'tickets' and id > $1 and not deleted and ($6::text[] is null or id = any($6::text[]))
  order by id limit ${SLICE}`;

const TIMELINES = `select body::text as body from doc
  where coll = 'entries' and parent = any($1::text[]) and not deleted`;

const TICKET = `select scopes && $3::text[] as works, body::text as body from doc
  where coll = 'tickets' and id = $1 and not deleted and scopes && $2::text[]`;

const ENTRIES = `select body::text as body, scopes && $2::text[] as visible from doc
  where coll = 'entries' and parent = $1 and not deleted`;

interface Candidate {
  readonly id: string;
  readonly works: boolean;
  readonly body: string | null;
}

interface Looking {
  readonly reader: Reader;
  readonly world: World;
  readonly scopes: readonly string[];
  /** Those of them by which one works what one holds. */
  readonly working: readonly string[];
}

const lookingOf = async (sql: Sql, personId: string, world: World): Promise<Looking> => {
  const reader = await readReader(sql, personId);
  const scopes = [...reader.granted.keys()];
  return { reader, world, scopes, working: scopes.filter((scope) => worksBy([scope])) };
};

/** As it would be sent now; null while it was another's. */
const seenBy = ({ reader, world }: Looking, works: boolean) => {
  const { actor, granted } = reader;
  return (ticket: Ticket): Ticket | null => {
    const met = scopesOfTicket(ticket, world).filter((scope) => granted.has(scope));
    if (met.length === 0) return null;
    return bodySeenBy(actor, 'tickets', ticket, works && worksBy(met)) as Ticket;
  };
};

/** The trail says it, or the timeline has to. */
const needsTimeline = ({ trail, version }: Ticket, from: number): boolean =>
  trail.some(({ undone }) => undone) ||
  (trail.length === TRAIL_LENGTH && version > TRAIL_LENGTH && (trail[0]?.at ?? 0) > from);

const timelinesOf = async (sql: Sql, numbers: readonly string[]): Promise<Map<string, Entry[]>> => {
  const timelines = new Map<string, Entry[]>(numbers.map((number) => [number, []]));
  const rows = numbers.length === 0 ? [] : await sql.query<{ body: string }>(TIMELINES, [numbers]);
  for (const { body } of rows) {
    const entry = JSON.parse(body) as Entry;
    timelines.get(entry.ticket)?.push(entry);
  }
  return timelines;
};

interface Wish {
  readonly from: number;
  /** A device that lacks them counts them too. */
  readonly withFacts: boolean;
}

const livesIn = async (
  sql: Sql,
  looking: Looking,
  candidates: readonly Candidate[],
  { from, withFacts }: Wish,
): Promise<Life[]> => {
  const tickets = candidates.flatMap(({ works, body }) =>
    body === null ? [] : [{ works, ticket: JSON.parse(body) as Ticket }],
  );
  const timelines = await timelinesOf(
    sql,
    tickets.filter(({ ticket }) => needsTimeline(ticket, from)).map(({ ticket }) => ticket.number),
  );
  return tickets.map(({ works, ticket }) =>
    lifeOf({ ticket, entries: timelines.get(ticket.number) ?? [], whole: true }, looking.world, {
      horizon: from,
      withFacts,
      seen: seenBy(looking, works),
    }),
  );
};

export interface PastBounds {
  /** ms; what is not reached by then is the next page's */
  readonly time: number;
  readonly now: () => number;
}

export const pastPage = async (
  db: Db,
  world: World,
  personId: string,
  { from, to, after, numbers }: PastAsk,
  { time, now }: PastBounds,
): Promise<PastPage> => {
  const end = now() + time;
  const lives: Life[] = [];
  for (let last = after ?? ''; ; ) {
    const slice = await db.snapshot(async (sql) => {
      const looking = await lookingOf(sql, personId, world);
      const { scopes, working } = looking;
      const candidates = await sql.query<Candidate>(CANDIDATES, [last, scopes, working, from, to, numbers ?? null]);
      lives.push(...(await livesIn(sql, looking, candidates, { from, withFacts: numbers !== undefined })));
      return candidates;
    });
    last = slice.at(-1)?.id ?? last;
    if (slice.length < SLICE) return { lives, next: null };
    if (lives.length >= MOST || now() >= end) return { lives, next: last };
    await new Promise(setImmediate);
  }
};

/** Null: there is no such ticket, or none that this person may see. */
export const pastTicket = (
  db: Db,
  world: World,
  personId: string,
  number: string,
  at: number,
): Promise<PastTicketResponse | null> =>
  db.snapshot(async (sql) => {
    const looking = await lookingOf(sql, personId, world);
    const [here] = await sql.query<{ works: boolean; body: string }>(TICKET, [number, looking.scopes, looking.working]);
    if (!here) return null;
    const rows = await sql.query<{ body: string; visible: boolean }>(ENTRIES, [number, looking.scopes]);
    const told = rows.map(({ body, visible }) => ({ entry: JSON.parse(body) as Entry, visible }));
    const history = { ticket: JSON.parse(here.body) as Ticket, entries: told.map(({ entry }) => entry), whole: true };
    const found = ticketAt(history, at, world);
    const ticket = found.kind === 'ticket' ? seenBy(looking, here.works)(found.ticket) : null;
    if (!ticket) return { ticket: null, entries: [] };
    const entries = told
      .filter(({ entry, visible }) => visible && entry.at <= at)
      .map(({ entry }) => bodySeenBy(looking.reader.actor, 'entries', entry, here.works) as Entry)
      .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
    return { ticket, entries };
  });
