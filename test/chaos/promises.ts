// What the server has, and whether every promise of every device was kept.
import { isDeepStrictEqual } from 'node:util';
import type { Collection, Outcome } from '@shared/contract/sync';
import type { Envelope } from '@shared/domain/command';
import type { Entry } from '@shared/domain/entry';
import type { Ticket } from '@shared/domain/ticket';
import type { StoredCommand } from '../../src/renderer/data/worker/schemas';
import type { Db } from '../../src/server/db/db';
import { cleaned } from '../../src/server/http/sync-routes';
import { readTruth, type Truth } from '../sync/truth';
import type { SimServer } from './desk-server';
import { storedIn } from './disk';
import type { Seat } from './seat';

export interface Fault {
  readonly code: string;
  readonly detail: string;
}

export interface ServerRecord {
  readonly truth: Truth;
  readonly tickets: readonly Ticket[];
  readonly entries: readonly Entry[];
  readonly head: number;
  readonly epoch: string;
  readonly outcomes: ReadonlyMap<string, Answered>;
}

interface Answered {
  readonly id: string;
  readonly ticket: string;
  readonly person_id: string;
  readonly envelope: Envelope;
  readonly outcome: Outcome;
}

const commandsOf = (seat: Seat): Map<string, StoredCommand> =>
  new Map(
    storedIn(seat.disk, 'own', 'commands').map((document) => {
      const command = document as unknown as StoredCommand;
      return [command.id, command];
    }),
  );

export const readRecord = async ({ parts }: SimServer): Promise<ServerRecord> => {
  const { base } = parts;
  const truth = await readTruth({ query: base.query } as unknown as Db);
  const [counter] = await base.query<{ seq: number; epoch: string }>('select seq, epoch from counter');
  const bodies = await base.query<{ coll: Collection; body: string }>(
    "select coll, body::text as body from doc where not deleted and coll in ('tickets', 'entries')",
  );
  const bodiesOf = <T>(coll: Collection): T[] =>
    bodies.filter((row) => row.coll === coll).map(({ body }) => JSON.parse(body) as T);
  const rows = await base.query<Answered>('select id, ticket, person_id, envelope, outcome from command_outcome');
  return {
    truth,
    tickets: bodiesOf<Ticket>('tickets'),
    entries: bodiesOf<Entry>('entries'),
    head: counter?.seq ?? 0,
    epoch: counter?.epoch ?? '',
    outcomes: new Map(rows.map((row) => [row.id, row])),
  };
};

export const where = (seat: Seat): string => seat.deviceId;

/** Every promise is kept: done once, or refused and still there with its words, or still waiting. */
export const checkPromises = (seat: Seat, record: ServerRecord): Fault[] => {
  const faults: Fault[] = [];
  const stored = commandsOf(seat);
  const say = (code: string, detail: string) => faults.push({ code, detail: `${where(seat)}: ${detail}` });
  for (const [id, { submission, kept, withdrawn }] of seat.promised) {
    const { envelope } = submission;
    const what = `${envelope.name} ${envelope.ticket} ${id}`;
    const answered = record.outcomes.get(id);
    const known = stored.get(id);
    if (known?.withdrawn && answered?.outcome.kind === 'accepted') say('withdrawnButDone', what);
    if (!kept || (withdrawn && (known === undefined || known.withdrawn))) continue;
    if (!known) {
      const isDone = answered?.outcome.kind === 'accepted' || seat.chosen.has(id);
      if (!seat.lostStore || !isDone) say('vanished', `${what} is not in the outbox`);
    }
    if (known && !isDeepStrictEqual(known.item.envelope, envelope))
      say('changedWords', `${what} is another in the outbox`);
    if (answered && !isDeepStrictEqual(answered.envelope.args, JSON.parse(JSON.stringify(cleaned(envelope).args)))) {
      say('changedWords', `${what} is another on the server`);
    }
    if (answered?.outcome.kind === 'rejected' && known && known.item.status !== 'rejected') {
      say('refusalLost', `${what} was refused and is ${known.item.status}`);
    }
  }
  for (const { id, item } of stored.values()) {
    const outcome = record.outcomes.get(id)?.outcome.kind;
    const isDone = item.status === 'accepted' || item.status === 'settled';
    if (isDone && outcome !== 'accepted')
      say('ackLost', `${item.envelope.name} ${id} counts as done, and is ${outcome}`);
    if (item.status === 'rejected' && outcome === 'accepted') say('refusalWrong', `${item.envelope.name} ${id}`);
  }
  return faults;
};

/** Of each accepted command there is one, and its words are in the timeline. */
export const checkOnce = (record: ServerRecord, seats: readonly Seat[]): Fault[] => {
  const faults: Fault[] = [];
  const entries = new Map<string, Entry[]>();
  for (const entry of record.entries) entries.set(entry.commandId, [...(entries.get(entry.commandId) ?? []), entry]);
  const accepted = [...record.outcomes.values()].filter(({ outcome }) => outcome.kind === 'accepted');
  for (const ticket of record.tickets) {
    const done = accepted.filter((row) => row.ticket === ticket.number);
    if (done.length !== ticket.version) {
      faults.push({
        code: 'notOnce',
        detail: `${ticket.number} has version ${ticket.version} by ${done.length} commands`,
      });
    }
    for (const { id, envelope } of done) {
      const told = entries.get(id) ?? [];
      if (envelope.name !== 'ticket.addNote.v1') continue;
      const words = told.flatMap(({ body }) => (body.kind === 'note' ? [body.text] : []));
      if (!isDeepStrictEqual(words, [envelope.args['text']])) {
        faults.push({ code: 'noteLost', detail: `the note ${id} on ${ticket.number} reads ${JSON.stringify(words)}` });
      }
    }
  }
  const given = new Map<string, string>();
  for (const seat of seats) {
    for (const { submission } of seat.promised.values()) {
      const { id, name, ticket } = submission.envelope;
      if (name !== 'ticket.log.v1') continue;
      const other = given.get(ticket);
      if (other !== undefined && other !== id)
        faults.push({ code: 'numberTwice', detail: `${ticket}: ${other}, ${id}` });
      given.set(ticket, id);
    }
  }
  return faults;
};
