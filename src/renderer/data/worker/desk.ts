// One person's desk in the worker: storage, outbox, rows, sync, and the pages that look at them.
import type { ReserveResponse } from '@shared/contract/http';
import type { Person } from '@shared/domain/person';
import { getChangedDocumentsSinceQuery, prepareQuery } from 'rxdb';
import { type NumberPrefix, numberPrefixes } from '../backend';
import { unpackRows } from '../snapshot-codec';
import type { Snapshot } from '../snapshot-file';
import { followChanges } from './changes';
import { type AnyStorage, dropOlder, dropPulled, type OwnData, openOwn, openPulled, type PulledData } from './database';
import { type LinkBook, newLinkBook } from './link-book';
import { type NumberBlock, openNumbers } from './number-block';
import { type OutboxStore, openOutbox } from './outbox-store';
import { newPages, type PagePort, type Pages } from './pages';
import { openParcelBook, type ParcelBook } from './parcel-book';
import { newPeopleBook, type PeopleBook } from './people-book';
import { newProjector, type Projector } from './projector';
import { newRecordBook, type RecordBook } from './record-book';
import { newRightOfWay, type RightOfWay } from './right-of-way';
import { newRowBook, type RowBook } from './row-book';
import type { StoredTicket } from './schemas';
import { type KeyKeeper, openSeal, type Seal } from './seal';
import { newSnapshotWriter, type SnapshotKeeper, type SnapshotWriter } from './snapshot-writer';
import { ticketOf } from './stored';
import type { Sync } from './sync';
import type { SourceHost } from './ticket-source';

export interface DeskOptions {
  readonly storage: AnyStorage;
  readonly snapshots: SnapshotKeeper;
  readonly keys: KeyKeeper;
  /** Told when the data is at hand, and whenever a ticket or record changed: search and learning live from it. */
  readonly texts?: { opened(desk: OpenDesk): void; changed(): void };
  now(): number;
}

/** Who asks, and what was given to this desk at the last `open`. */
export interface Present {
  readonly person: Person;
  readonly deviceId: string;
}

export interface OpenDesk {
  readonly options: DeskOptions;
  readonly present: Present;
  readonly own: OwnData;
  pulled: PulledData;
  readonly outbox: OutboxStore;
  readonly parcels: ParcelBook;
  readonly seal: Seal;
  readonly numbers: Readonly<Record<NumberPrefix, NumberBlock>>;
  readonly records: RecordBook;
  readonly people: PeopleBook;
  readonly book: RowBook;
  readonly pages: Pages;
  readonly link: LinkBook;
  readonly way: RightOfWay;
  readonly source: SourceHost;
  readonly projector: Projector;
  readonly snapshots: SnapshotWriter;
  sync: Sync | null;
  pulledUntil: number;
  stopFollowing: () => void;
}

const CHUNK = 1_000;

/** Every open ticket, newest first, so that the screen fills from the top. */
const readAllOpen = async (desk: OpenDesk): Promise<void> => {
  for (let skip = 0; ; skip += CHUNK) {
    const found = await desk.pulled.tickets
      .find({
        selector: { shelf: 1 },
        sort: [{ shelf: 'desc' }, { updatedAt: 'desc' }, { number: 'desc' }],
        skip,
        limit: CHUNK,
      })
      .exec();
    for (const document of found) {
      desk.projector.ticketChanged(document.number, ticketOf(document.toJSON() as unknown as StoredTicket));
    }
    await desk.projector.idle();
    if (found.length < CHUNK) return;
  }
};

/** What was stored after the snapshot was taken, and rows whose unsent commands may have been answered since. */
const readSince = async (desk: OpenDesk, { storedUntil, pendingOn }: Snapshot): Promise<void> => {
  const { storageInstance } = desk.pulled.tickets;
  let checkpoint = { id: '', lwt: storedUntil };
  for (;;) {
    const query = getChangedDocumentsSinceQuery(storageInstance, CHUNK, checkpoint);
    const { documents } = await storageInstance.query(prepareQuery(storageInstance.schema, query));
    for (const document of documents) {
      const ticket = document._deleted ? null : ticketOf(document as unknown as StoredTicket);
      desk.projector.ticketChanged(document.number, ticket);
    }
    const last = documents.at(-1);
    if (!last || documents.length < CHUNK) break;
    checkpoint = { id: last.number, lwt: last._meta.lwt };
  }
  for (const number of pendingOn) desk.projector.ticketChanged(number, undefined);
};

export const follow = (desk: OpenDesk): void => {
  desk.stopFollowing = followChanges(desk.pulled, {
    onTicket: (number, ticket) => {
      // Shown when it arrived; that it is stored by now is no news.
      if (ticket === null || desk.pulled.arriving.get(number)?.version !== ticket.version) {
        desk.projector.ticketChanged(number, ticket);
      }
    },
    onEntry: (number) => {
      if (desk.pages.isHeld(number)) desk.projector.ticketChanged(number, undefined);
    },
    onPeople: (people, gone) => {
      desk.people.take(people, gone);
      desk.pages.tell({ kind: 'desk', people, gone });
    },
    onSettings: () => void settingsChanged(desk),
    onRecord: desk.records.changed,
  });
};

/** Targets, matrix, calendars: every row may read differently. */
const settingsChanged = async (desk: OpenDesk): Promise<void> => {
  await desk.people.loadSettings();
  const { settings } = desk.people;
  if (!settings) return;
  desk.pages.tell({ kind: 'desk', settings });
  await readAllOpen(desk);
};

const load = async (desk: OpenDesk): Promise<void> => {
  const snapshot = await desk.options.snapshots.read();
  await Promise.all([desk.people.loadSettings(), desk.people.loadPeople()]);
  await desk.records.load();
  const fits = snapshot && JSON.stringify(snapshot.settings) === JSON.stringify(desk.people.settings);
  if (snapshot && fits) {
    desk.book.load(unpackRows(snapshot.rows), snapshot.stamp);
    await readSince(desk, snapshot);
  } else await readAllOpen(desk);
  const filed = desk.parcels.all().map(({ number }) => number);
  desk.people.meet(desk.parcels.all().flatMap(({ people }) => people));
  for (const number of [...desk.outbox.pendingTickets(), ...filed]) desk.projector.ticketChanged(number, undefined);
};

export const openDesk = async (options: DeskOptions, present: Present): Promise<OpenDesk> => {
  const { storage, now } = options;
  const { id } = present.person;
  const [own, pulled] = await Promise.all([openOwn(id, storage), openPulled(id, storage)]);
  const way = newRightOfWay();
  const outbox = await openOutbox(own, now, way);
  const parcels = await openParcelBook(own, now);
  parcels.fill(pulled);
  const seal = await openSeal(own, options.keys, { personId: id, deviceId: present.deviceId }, now);
  const pages = newPages();
  const book = newRowBook(now);
  const people = newPeopleBook(
    () => desk.pulled,
    () => present.person,
  );
  const source: SourceHost = {
    get pulled() {
      return desk.pulled;
    },
    entriesComplete: () => desk.sync?.openComplete('entries') ?? false,
    historyComplete: () => desk.sync?.complete('tickets') ?? false,
    ask: (path) => desk.sync?.ask(path) ?? Promise.resolve({ kind: 'failed', reached: false, after: null }),
    context: () => ({
      meId: id,
      myGroupIds: people.actor().groupIds,
      now: now(),
      desk: people.desk(),
      everyKind: people.actor().role === 'requester',
    }),
  };
  const snapshots = newSnapshotWriter(options.snapshots, book, people, outbox.pendingTickets);
  const projector = newProjector({
    pulled: () => desk.pulled,
    book,
    people,
    outbox,
    pages,
    source,
    deviceId: present.deviceId,
    now,
    pulledUntil: () => desk.pulledUntil,
    onChanged: () => {
      snapshots.changed();
      options.texts?.changed();
    },
  });
  const reserve = (path: string, body: unknown) =>
    desk.sync?.ask<ReserveResponse>(path, body) ??
    Promise.resolve({ kind: 'failed' as const, reached: false, after: null });
  const blocks = await Promise.all(
    numberPrefixes.map(async (prefix) => [prefix, await openNumbers(own, reserve, prefix)] as const),
  );
  const numbers = Object.fromEntries(blocks) as OpenDesk['numbers'];
  const records = newRecordBook({
    pulled: () => desk.pulled,
    people,
    outbox,
    pages,
    deviceId: present.deviceId,
    complete: () => desk.sync?.complete('records') ?? false,
    onChanged: () => options.texts?.changed(),
  });
  const desk: OpenDesk = {
    options,
    present,
    own,
    pulled,
    outbox,
    parcels,
    seal,
    numbers,
    records,
    people,
    book,
    pages,
    way,
    link: newLinkBook(now, (link) => pages.tell({ kind: 'link', link })),
    source,
    projector,
    snapshots,
    sync: null,
    pulledUntil: 0,
    stopFollowing: () => undefined,
  };
  await load(desk);
  follow(desk);
  // If it fails, the next start tries again.
  void dropOlder(id, storage, own).catch(() => undefined);
  options.texts?.opened(desk);
  return desk;
};

/** The server's data is another: nothing that was pulled means anything now. The outbox stays. */
export const replacePulled = async (desk: OpenDesk): Promise<void> => {
  desk.stopFollowing();
  await desk.sync?.stop();
  desk.sync = null;
  await desk.projector.pause();
  await desk.pulled.close();
  await dropPulled(desk.present.person.id, desk.options.storage);
  await desk.options.snapshots.drop();
  desk.pulled = await openPulled(desk.present.person.id, desk.options.storage);
  await desk.parcels.forgetTickets();
  desk.parcels.fill(desk.pulled);
  const gone = desk.book.rows().map((row) => row.number);
  desk.pages.report({ rows: desk.book.change([], gone, () => false) });
  desk.records.clear();
  follow(desk);
  desk.projector.resume();
  desk.options.texts?.opened(desk);
};

export const tellAll = (desk: OpenDesk, port: PagePort, since: number | null): void => {
  const { settings, people } = desk.people;
  const everybody = [...people.values()];
  if (settings) desk.pages.tellOne(port, { kind: 'desk', settings });
  for (let from = 0; from < everybody.length; from += CHUNK) {
    desk.pages.tellOne(port, { kind: 'desk', people: everybody.slice(from, from + CHUNK) });
  }
  const newer = since === null ? null : desk.book.since(since);
  const rows = newer ?? { put: desk.book.rows(), remove: [] };
  const outbox = { put: desk.outbox.items(), remove: [] };
  desk.pages.tellOne(port, { kind: 'report', report: { rows: { put: [], remove: rows.remove }, outbox } });
  const heads = desk.records.heads();
  for (let from = 0; from < heads.length; from += CHUNK) {
    const put = heads.slice(from, from + CHUNK);
    desk.pages.tellOne(port, { kind: 'report', report: { records: { put, remove: [], full: [] } } });
  }
  for (let from = 0; from < rows.put.length; from += CHUNK) {
    const put = rows.put.slice(from, from + CHUNK);
    desk.pages.tellOne(port, { kind: 'report', report: { rows: { put, remove: [] } } });
  }
  if (since !== null && !newer) desk.pages.tellOne(port, { kind: 'only', numbers: rows.put.map((row) => row.number) });
  desk.pages.tellOne(port, { kind: 'link', link: desk.link.state });
};
