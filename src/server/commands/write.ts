// Puts a ledger into the database, in few statements, the counter last.

import type { Review } from '@shared/domain/review';
import type { World } from '@shared/domain/settings';
import { scopesOfEntry, scopesOfRecord, scopesOfTicket } from '@shared/domain/visibility';
import type { Sql } from '../db/db';
import { partsOf } from '../numbers/owners';
import { lockSeries, passNumber } from '../numbers/reserve';
import { type DocWrite, scopesLeft, writeDocuments } from '../sync/documents';
import { movedEntries } from '../sync/entries-of';
import type { Answer, Ledger } from './ledger';
import { skewOf } from './placed';

const OUTCOMES = `insert into command_outcome
    (id, person_id, device_id, name, ticket, at, received_at, skew, envelope, outcome)
  select * from json_to_recordset($1::text::json) as x(id text, person_id text, device_id text, name text, ticket text,
    at bigint, received_at bigint, skew bigint, envelope jsonb, outcome jsonb)`;

const EFFECTS = `insert into effect (id, kind, command_id, ticket, payload, created_at, not_before)
  select x.id, 'mail', x."commandId", x.ticket, x.payload, x."createdAt", x."notBefore"
  from json_to_recordset($1::text::json) as x(id text, "commandId" text, ticket text, payload jsonb,
    "createdAt" bigint, "notBefore" bigint)`;

const CANCEL = `update effect e set cancelled_at = x.at from unnest($1::text[], $2::bigint[]) as x(command_id, at)
  where e.command_id = x.command_id and e.sent_at is null and e.claimed_at is null and e.cancelled_at is null`;

export const writeAnswers = async (sql: Sql, answers: Iterable<Answer>): Promise<void> => {
  const rows = [...answers].map(({ unit, outcome }) => ({
    id: unit.envelope.id,
    person_id: unit.personId,
    device_id: unit.deviceId,
    name: unit.envelope.name,
    ticket: unit.envelope.ticket,
    at: unit.at,
    received_at: unit.receivedAt,
    skew: unit.sync && skewOf(unit.sync),
    envelope: unit.envelope,
    outcome,
  }));
  if (rows.length > 0) await sql.query(OUTCOMES, [JSON.stringify(rows)]);
};

const writeEffects = async (sql: Sql, { effects, cancelled }: Ledger): Promise<void> => {
  if (cancelled.size > 0) await sql.query(CANCEL, [[...cancelled.keys()], [...cancelled.values()]]);
  if (effects.size > 0) await sql.query(EFFECTS, [JSON.stringify([...effects.values()])]);
};

const passForeignNumbers = async (sql: Sql, numbers: ReadonlySet<string>): Promise<void> => {
  const highest = new Map<string, number>();
  for (const ticket of numbers) {
    const { prefix, number } = partsOf(ticket);
    highest.set(prefix, Math.max(number, highest.get(prefix) ?? 0));
  }
  for (const [prefix, number] of highest) {
    await lockSeries(sql, prefix);
    await passNumber(sql, prefix, number);
  }
};

const REVIEWS = `select id, seq, scopes, body::text as body from doc
  where coll = 'records' and id like 'PIR%' and not deleted and body->>'ticket' = any($1) order by id for update`;

interface StoredReview {
  readonly id: string;
  readonly seq: number;
  readonly scopes: readonly string[];
  readonly body: string;
}

/** A review goes with its ticket: into a restricted group, and out of it. */
const movedReviews = async (sql: Sql, ledger: Ledger, moved: readonly string[], world: World): Promise<DocWrite[]> => {
  if (moved.length === 0) return [];
  const rows = await sql.query<StoredReview>(REVIEWS, [moved]);
  return rows.flatMap(({ id, seq, scopes: held, body: text }): DocWrite[] => {
    // One that is written by these commands anyway has its group from them.
    if (ledger.records.has(id)) return [];
    const review = JSON.parse(text) as Review;
    const body: Review = { ...review, groupId: ledger.tickets.get(review.ticket)?.groupId ?? null };
    const scopes = scopesOfRecord(body, world);
    return [{ coll: 'records', id, parent: null, scopes, left: scopesLeft(held, scopes), prev: seq, body }];
  });
};

const documentsOf = async (sql: Sql, ledger: Ledger, world: World): Promise<DocWrite[]> => {
  const scopes = new Map([...ledger.tickets].map(([number, ticket]) => [number, scopesOfTicket(ticket, world)]));
  const moved = new Map<string, readonly string[]>();
  const tickets = [...ledger.tickets].map(([number, body]): DocWrite => {
    const held = ledger.facts.tickets.get(number);
    const now = scopes.get(number) ?? [];
    const left = scopesLeft(held?.scopes ?? [], now);
    if (held && (left.length > 0 || now.length !== held.scopes.length)) moved.set(number, now);
    return { coll: 'tickets', id: number, parent: null, scopes: now, left, prev: held?.seq ?? null, body };
  });
  const records = [...ledger.records].map(([id, body]): DocWrite => {
    const held = ledger.facts.records.get(id);
    const now = scopesOfRecord(body, world);
    const left = scopesLeft(held?.scopes ?? [], now);
    return { coll: 'records', id, parent: null, scopes: now, left, prev: held?.seq ?? null, body };
  });
  const entries = ledger.entries.map((body): DocWrite => {
    const own = scopesOfEntry(body, scopes.get(body.ticket) ?? []);
    return { coll: 'entries', id: body.id, parent: body.ticket, scopes: own, left: [], prev: null, body };
  });
  const isElsewhere = (number: string): boolean =>
    ledger.facts.tickets.get(number)?.ticket.groupId !== ledger.tickets.get(number)?.groupId;
  const reviews = await movedReviews(sql, ledger, [...moved.keys()].filter(isElsewhere), world);
  return [...tickets, ...records, ...reviews, ...(await movedEntries(sql, moved)), ...entries];
};

export const writeLedger = async (sql: Sql, ledger: Ledger, world: World | null): Promise<void> => {
  await writeEffects(sql, ledger);
  await passForeignNumbers(sql, ledger.foreignNumbers);
  const documents = world && ledger.tickets.size + ledger.records.size > 0 ? await documentsOf(sql, ledger, world) : [];
  // Sent together, one round trip; carried out in this order, the counter last.
  const answers = writeAnswers(sql, ledger.answers.values());
  const written = documents.length > 0 ? writeDocuments(sql, documents) : null;
  await Promise.all([answers, written]);
};
