// All that a group of commands has to know, read under locks before the first of them is decided.
import type { Outcome } from '@shared/contract/sync';
import type { Envelope } from '@shared/domain/command';
import { commandNamed } from '@shared/domain/commands/registry';
import { type DeskRecord, isNumbered, recordKindOf } from '@shared/domain/records';
import type { Ticket } from '@shared/domain/ticket';
import type { Sql } from '../db/db';
import { ownersOf, partsOf } from '../numbers/owners';
import { lockSeries } from '../numbers/reserve';
import type { WorldMark } from '../sync/world-cache';

export interface Held {
  readonly ticket: Ticket;
  readonly scopes: readonly string[];
  readonly seq: number;
}

export interface HeldRecord {
  readonly record: DeskRecord;
  readonly scopes: readonly string[];
  readonly seq: number;
}

export interface Facts {
  readonly worldMark: WorldMark;
  /** Commands that were answered before, and whose they were. */
  readonly answered: ReadonlyMap<string, { readonly personId: string; readonly outcome: Outcome }>;
  readonly tickets: ReadonlyMap<string, Held>;
  readonly records: ReadonlyMap<string, HeldRecord>;
  /** The device that a new ticket's number was reserved by. */
  readonly owners: ReadonlyMap<string, string>;
  /** Commands whose effects can't be called back. */
  readonly left: ReadonlySet<string>;
}

// Tickets are locked in the order of their ids, by everybody, so that two writers never wait for each other.
const READ = `select 'counter' as kind, epoch as id, world_seq as seq, null::text[] as scopes, null as person, null as body
    from counter
  union all
  select 'outcome', id, null::bigint, null::text[], person_id, outcome::text from command_outcome where id = any($1)
  union all
  select t.coll, t.id, t.seq, t.scopes, null, t.body::text from (
    select coll, id, seq, scopes, body from doc where (coll = 'tickets' or coll = 'records') and id = any($2)
    and not deleted order by id for update) t`;

interface Row {
  readonly kind: 'counter' | 'outcome' | 'tickets' | 'records';
  readonly id: string;
  readonly seq: number;
  readonly scopes: readonly string[];
  readonly person: string;
  readonly body: string;
}

const LEFT = `select command_id, (claimed_at is not null or sent_at is not null) as is_out from effect
  where command_id = any($1) order by id for update`;

const undoneBy = ({ name, args }: Envelope): string[] =>
  name === 'ticket.undo.v1' && typeof args['commandId'] === 'string' ? [args['commandId']] : [];

/** A review is read by those who may see its ticket. */
const reviewed = ({ name, args }: Envelope): string[] =>
  name === 'review.save.v1' && typeof args['ticket'] === 'string' ? [args['ticket']] : [];

/** It takes a number: a ticket's, or that of an article or a review if there is none yet. */
const mayNeedNumber = ({ name, ticket }: Envelope): boolean =>
  commandNamed(name)?.kind === 'create' || (recordKindOf(ticket) !== null && isNumbered(ticket));

/** Numbers of which nobody has promised any: their series stands still until the transaction has ended. */
const lockForeignNumbers = async (sql: Sql, envelopes: readonly Envelope[]): Promise<void> => {
  const prefixes = new Set(envelopes.map(({ ticket }) => partsOf(ticket).prefix));
  for (const prefix of [...prefixes].sort()) await lockSeries(sql, prefix);
};

export const readFacts = async (sql: Sql, envelopes: readonly Envelope[], foreignNumbers: boolean): Promise<Facts> => {
  const undone = envelopes.flatMap(undoneBy);
  const made = envelopes.filter(mayNeedNumber);
  const left = undone.length > 0 ? await sql.query<{ command_id: string; is_out: boolean }>(LEFT, [undone]) : [];
  const foreign = foreignNumbers ? made : made.filter(({ name }) => name === 'ticket.import.v1');
  if (foreign.length > 0) await lockForeignNumbers(sql, foreign);
  const rows = await sql.query<Row>(READ, [
    envelopes.map(({ id }) => id),
    [...new Set(envelopes.flatMap((envelope) => [envelope.ticket, ...reviewed(envelope)]))],
  ]);
  const ofKind = (kind: Row['kind']): Row[] => rows.filter((row) => row.kind === kind);
  const [counter] = ofKind('counter');
  return {
    worldMark: { epoch: counter?.id ?? '', worldSeq: counter?.seq ?? 0 },
    answered: new Map(
      ofKind('outcome').map(({ id, person, body }) => [id, { personId: person, outcome: JSON.parse(body) as Outcome }]),
    ),
    tickets: new Map(
      ofKind('tickets').map(({ id, body, scopes, seq }) => [id, { ticket: JSON.parse(body) as Ticket, scopes, seq }]),
    ),
    records: new Map(
      ofKind('records').map(({ id, body, scopes, seq }) => [
        id,
        { record: JSON.parse(body) as DeskRecord, scopes, seq },
      ]),
    ),
    owners: await ownersOf(sql, [...new Set(made.map(({ ticket }) => ticket))]),
    left: new Set(left.filter((row) => row.is_out).map((row) => row.command_id)),
  };
};
