// What must be true of devices and server, whatever has happened.
import { isDeepStrictEqual } from 'node:util';
import { type Checkpoint, type Collection, collections } from '@shared/contract/sync';
import { commandNamed } from '@shared/domain/commands/registry';
import type { Entry } from '@shared/domain/entry';
import { fold } from '@shared/domain/fold';
import { isFinal } from '@shared/domain/lifecycle';
import { headOf } from '@shared/domain/record-head';
import type { DeskRecord } from '@shared/domain/records';
import { rowOf } from '@shared/domain/row';
import type { DeskSettings } from '@shared/domain/settings';
import { slaOf } from '@shared/domain/sla';
import type { Ticket } from '@shared/domain/ticket';
import { foldable, heldTickets } from '../../src/renderer/data/command-line';
import type { OutboxItem } from '../../src/renderer/data/model';
import { rowsOf } from '../../src/renderer/data/rows';
import type { SimServer } from './desk-server';
import { storedIn } from './disk';
import { checkOnce, checkPromises, type Fault, readRecord, type ServerRecord, where } from './promises';
import type { Schedule } from './schedule';
import type { Life, Seat } from './seat';

const keyOf = (collection: Collection): string => (collection === 'tickets' ? 'number' : 'id');

const bodyOf = (collection: Collection, document: Record<string, unknown>): unknown => {
  if (collection === 'tickets' || collection === 'entries') return JSON.parse(String(document['body'])) as unknown;
  return Object.fromEntries(Object.entries(document).filter(([key]) => !key.startsWith('_')));
};

const heldBy = (seat: Seat, collection: Collection): Map<string, unknown> =>
  new Map(
    storedIn(seat.disk, 'pulled', collection).map((document) => [
      String(document[keyOf(collection)]),
      bodyOf(collection, document),
    ]),
  );

const marksOf = (seat: Seat): Map<string, Checkpoint> =>
  new Map(storedIn(seat.disk, 'pulled', 'marks').map((mark) => [String(mark['id']), mark['checkpoint'] as Checkpoint]));

/** Documents on the disk against what this person may have, and nothing else. */
const checkCopies = (seat: Seat, { truth }: ServerRecord): Fault[] => {
  const faults: Fault[] = [];
  for (const collection of collections) {
    const held = heldBy(seat, collection);
    const most = truth.copyOf(seat.person.id, collection, true);
    // Timelines of what was closed before the device knew it are not kept.
    const least = collection === 'tickets' ? most : truth.copyOf(seat.person.id, collection, false);
    for (const [id, body] of held) {
      if (!most.has(id)) faults.push({ code: 'forbidden', detail: `${where(seat)} holds ${collection}/${id}` });
      else if (!isDeepStrictEqual(body, most.get(id))) {
        faults.push({ code: 'differs', detail: `${where(seat)} has another ${collection}/${id}` });
      }
    }
    for (const id of least.keys()) {
      if (!held.has(id)) faults.push({ code: 'missing', detail: `${where(seat)} lacks ${collection}/${id}` });
    }
  }
  return faults;
};

interface Doc {
  readonly coll: Collection;
  readonly id: string;
  readonly seq: number;
  readonly scopes: readonly string[];
}

/** No mark on the disk says more than what is stored: what the server has not changed since must be there. */
export const checkDisk = async (seat: Seat, { parts }: SimServer): Promise<Fault[]> => {
  const marks = marksOf(seat);
  if (marks.size === 0) return [];
  const { base } = parts;
  const [counter] = await base.query<{ seq: number; epoch: string }>('select seq, epoch from counter');
  const docs = await base.query<Doc>('select coll, id, seq, scopes from doc where not deleted');
  const faults: Fault[] = [];
  for (const [collection, mark] of marks) {
    if (mark.epoch !== counter?.epoch) continue;
    const held = heldBy(seat, collection as Collection);
    for (const { coll, id, seq, scopes } of docs) {
      if (coll !== collection || held.has(id)) continue;
      const from = mark.following ?? {};
      if (scopes.some((scope) => seq <= (mark.positions[scope] ?? 0) && !(scope in from))) {
        faults.push({
          code: 'ahead',
          detail: `${where(seat)} has a mark beyond ${collection}/${id}, and not the document`,
        });
      }
    }
  }
  return faults;
};

const actorIn = ({ store }: Life) => {
  const { session } = store.getState();
  return session.kind === 'signedIn' || session.kind === 'signedOut' ? session.person : null;
};

/** What the page shows is what was pulled with what is unsent on top, folded by the domain itself. */
export const checkFold = (seat: Seat): Fault[] => {
  const { life } = seat;
  const actor = life && actorIn(life);
  if (!life || !actor) return [];
  const state = life.store.getState();
  const { settings, people } = state.desk;
  if (!settings) return [];
  const world = { settings, person: (id: string) => people.get(id) };
  const faults: Fault[] = [];
  for (const [number, loaded] of state.tickets.loaded) {
    const pending = foldable(state.outbox.pending.get(number) ?? []);
    const wanted = fold(loaded.pulled, pending, { actor, deviceId: seat.deviceId }, world, commandNamed).ticket;
    const shown = life.client.selectShown(state, number)?.folded.ticket ?? null;
    if (!isDeepStrictEqual(shown, wanted)) {
      faults.push({ code: 'wrongFold', detail: `${where(seat)} shows another ${number} than it has` });
    }
  }
  return faults;
};

const pendingOn = (items: Iterable<OutboxItem>): Set<string> => {
  const pending = new Set<string>();
  for (const { status, envelope } of items) {
    if (status === 'waiting' || status === 'sending' || status === 'accepted') pending.add(envelope.ticket);
  }
  return pending;
};

/** The screen: rows, tickets, clocks and timelines. */
const checkScreen = (seat: Seat, { truth }: ServerRecord): Fault[] => {
  const { life } = seat;
  if (!life) return [{ code: 'notThere', detail: `${where(seat)} is not running` }];
  const faults: Fault[] = [];
  const say = (code: string, detail: string) => faults.push({ code, detail: `${where(seat)}: ${detail}` });
  const state = life.store.getState();
  const settings = state.desk.settings as DeskSettings | null;
  if (!settings) return [{ code: 'notThere', detail: `${where(seat)} has no settings` }];
  const tickets = truth.copyOf(seat.person.id, 'tickets', true) as Map<string, Ticket>;
  const pending = pendingOn(state.outbox.items);
  const rows = new Map(rowsOf(state.tickets.rows).map((row) => [row.number, row]));
  for (const [number, row] of rows) {
    if (pending.has(number)) continue;
    const ticket = tickets.get(number);
    if (!ticket) say('forbiddenRow', `${number} is in the list`);
    else if (!isDeepStrictEqual(row, rowOf(ticket, settings))) say('rowDiffers', number);
  }
  for (const [number, ticket] of tickets) {
    if (!isFinal(ticket.state.kind) && !rows.has(number)) say('rowMissing', number);
    if (pending.has(number)) continue;
    const shown = life.client.selectShown(state, number);
    const mine = shown?.folded.ticket;
    if (!mine || !isDeepStrictEqual(mine, ticket))
      say('ticketDiffers', `${number} (${mine?.version} for ${ticket.version})`);
    else if (!isDeepStrictEqual(slaOf(mine, settings), slaOf(ticket, settings))) say('clockDiffers', number);
    if (isFinal(ticket.state.kind) || shown?.view.kind !== 'ready') continue;
    const told = shown.view.entries.map(({ id }) => id).sort();
    const all = truth.copyOf(seat.person.id, 'entries', true) as Map<string, Entry>;
    const wanted = [...all.values()].filter((entry) => entry.ticket === number).map(({ id }) => id);
    if (!isDeepStrictEqual(told, wanted.sort())) say('timelineDiffers', number);
  }
  return faults;
};

/** Heads of articles and macros. */
const checkHeads = (seat: Seat, { truth }: ServerRecord): Fault[] => {
  const state = seat.life?.store.getState();
  if (!state) return [];
  const faults: Fault[] = [];
  const records = truth.copyOf(seat.person.id, 'records', true) as Map<string, DeskRecord>;
  const pending = pendingOn(state.outbox.items);
  const { heads } = state.records;
  for (const id of heads.keys()) {
    if (!pending.has(id) && !records.has(id)) {
      faults.push({ code: 'forbiddenRecord', detail: `${where(seat)} shows ${id}` });
    }
  }
  for (const [id, record] of records) {
    if (pending.has(id) || isDeepStrictEqual(heads.get(id) ?? null, headOf(record))) continue;
    faults.push({ code: 'recordDiffers', detail: `${where(seat)} shows another ${id}` });
  }
  return faults;
};

const checkMarks = (seat: Seat, { head, epoch }: ServerRecord): Fault[] =>
  [...marksOf(seat)].flatMap(([collection, mark]) => {
    const beyond = mark.head > head || Object.values(mark.positions).some((position) => position > head);
    return mark.epoch !== epoch || beyond
      ? [{ code: 'markAhead', detail: `${where(seat)}: ${collection} at ${mark.head} of ${head}` }]
      : [];
  });

/** What is still on its way and will come by itself; null: nothing. */
const awaited = (seat: Seat): string | null => {
  const { life } = seat;
  if (seat.isSignedOut) return 'signIn';
  if (!life?.opened) return 'start';
  const { link, outbox } = life.store.getState();
  if (link.kind !== 'online') return 'link';
  if (link.firstSync || link.history) return 'sync';
  const held = heldTickets(outbox.items);
  const pending = outbox.items.find(
    ({ status, envelope }) =>
      status === 'sending' || status === 'accepted' || (status === 'waiting' && !held.has(envelope.ticket)),
  );
  return pending?.status ?? link.trouble;
};

export const agreeing = async (seats: readonly Seat[], server: SimServer): Promise<boolean> => {
  if (!server.isUp || seats.some((seat) => awaited(seat) !== null)) return false;
  const record = await readRecord(server);
  return seats.every((seat) => checkCopies(seat, record).length === 0);
};

const loadAll = async (seats: readonly Seat[], record: ServerRecord, schedule: Schedule): Promise<void> => {
  for (const { life, person } of seats) {
    const numbers = [...record.truth.copyOf(person.id, 'tickets', true).keys()];
    if (life?.opened && numbers.length > 0) void life.client.ensureLoaded(numbers).catch(() => undefined);
  }
  await schedule.run(schedule.now + 3_000);
};

const busyFaults = (seats: readonly Seat[]): Fault[] =>
  seats.flatMap((seat) => {
    const what = awaited(seat);
    if (what === null) return [];
    const state = seat.life?.store.getState();
    const items = state?.outbox.items.map(({ status, envelope }) => `${status} ${envelope.name} ${envelope.ticket}`);
    const detail = `${where(seat)} never came to rest: ${JSON.stringify([state?.session.kind, state?.link, items])}`;
    return [{ code: `noRest:${what}`, detail }];
  });

export const checkAtRest = async (seats: readonly Seat[], server: SimServer, schedule: Schedule): Promise<Fault[]> => {
  const record = await readRecord(server);
  await loadAll(seats, record, schedule);
  return [
    ...checkOnce(record, seats),
    ...seats.flatMap((seat) => [
      ...checkCopies(seat, record),
      ...checkPromises(seat, record),
      ...checkFold(seat),
      ...checkScreen(seat, record),
      ...checkHeads(seat, record),
      ...checkMarks(seat, record),
      ...seat.faults.map((detail) => ({ code: 'uncaught', detail })),
    ]),
    // What is wrong in itself comes first: this may only follow from it.
    ...busyFaults(seats),
  ];
};
