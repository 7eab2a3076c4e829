// One person's desk in the worker: storage, outbox, rows, sync, and the pages that look at them.
import type { ReserveResponse } from '@shared/contract/http';
import type { Person } from '@shared/domain/person';
import { recordKindOf } from '@shared/domain/records';
import { type NumberPrefix, numberPrefixes } from '../backend';
import { followChanges } from './changes';
import { isFull } from './damage';
import { type AnyStorage, dropOlder, dropPulled, type OwnData, openPulled, type PulledData } from './database';
import type { JournalFiles } from './journal/journal';
import { type LinkBook, newLinkBook } from './link-book';
import { loadOrDrop, readAllOpen } from './load';
import { type NumberBlock, openNumbers } from './number-block';
import type { Offering } from './offer-again';
import type { OutboxStore } from './outbox-store';
import { type OwnThings, openOwnThings } from './own-things';
import { newPages, type PagePort, type Pages } from './pages';
import type { ParcelBook } from './parcel-book';
import { newPeopleBook, type PeopleBook } from './people-book';
import { newProjector, type Projector } from './projector';
import { newRecordBook, type RecordBook } from './record-book';
import { newRightOfWay, type RightOfWay } from './right-of-way';
import { newRowBook, type RowBook } from './row-book';
import { type KeyKeeper, openSeal, type Seal } from './seal';
import { newSnapshotWriter, type SnapshotKeeper, type SnapshotWriter } from './snapshot-writer';
import { forgetProgress, type Sync } from './sync';
import type { SourceHost } from './ticket-source';

export interface DeskOptions {
  readonly storage: AnyStorage;
  readonly snapshots: SnapshotKeeper;
  readonly keys: KeyKeeper;
  /** Null, or left out: this browser keeps no files; the outbox is in the store alone. */
  readonly journal?: Promise<JournalFiles | null>;
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
  readonly offering: Offering;
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
  /** Work in the background could not be done. */
  onFailed: (error: unknown) => void;
}

const CHUNK = 1_000;

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
  // What was written here before there were any settings could not be shown.
  for (const id of desk.outbox.pendingTickets()) if (recordKindOf(id)) desk.records.changed(id);
  for (const number of desk.book.ended()) desk.projector.ticketChanged(number, undefined);
  await readAllOpen(desk);
};

const openPulledOrDrop = async (personId: string, storage: AnyStorage): Promise<PulledData> => {
  try {
    return await openPulled(personId, storage);
  } catch (error) {
    if (isFull(error)) throw error;
    await dropPulled(personId, storage);
    return openPulled(personId, storage);
  }
};

interface Opened {
  readonly things: OwnThings;
  readonly pulled: PulledData;
  readonly way: RightOfWay;
}

/** @param rebuilding what was here before is known to be damaged */
export const openDesk = async (
  options: DeskOptions,
  present: Present,
  pages: Pages = newPages(),
  rebuilding = false,
): Promise<OpenDesk> => {
  const { storage, now } = options;
  const journal = (await options.journal) ?? null;
  const { id } = present.person;
  const way = newRightOfWay();
  const [things, pulled] = await Promise.all([
    openOwnThings({ personId: id, storage, journal, way, now }),
    openPulledOrDrop(id, storage),
  ]);
  try {
    return await deskOf({ things, pulled, way }, options, present, pages, rebuilding);
  } catch (error) {
    // Stores that nobody closes count against what RxDB opens, and the next try would find no room.
    await Promise.allSettled([pulled.close(), things.own.close()]);
    throw error;
  }
};

const deskOf = async (
  { things, pulled, way }: Opened,
  options: DeskOptions,
  present: Present,
  pages: Pages,
  rebuilding: boolean,
): Promise<OpenDesk> => {
  const { storage, now } = options;
  const { id } = present.person;
  const { own, outbox, offering, parcels } = things;
  parcels.fill(pulled);
  const seal = await openSeal(own, options.keys, { personId: id, deviceId: present.deviceId }, now);
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
  const snapshots = newSnapshotWriter(options.snapshots, book, people, () => [
    ...new Set([...outbox.pendingTickets(), ...projector.unshown()]),
  ]);
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
    onUnseen: () => desk.sync?.look('tickets'),
    onChanged: () => {
      snapshots.changed();
      options.texts?.changed();
    },
    onFailed: (error) => desk.onFailed(error),
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
    onItems: (items) => projector.itemsChanged(items),
    onChanged: () => options.texts?.changed(),
    onFailed: (error) => desk.onFailed(error),
  });
  const desk: OpenDesk = {
    options,
    present,
    own,
    pulled,
    outbox,
    offering,
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
    onFailed: (error) => {
      throw error;
    },
  };
  const dropped = await loadOrDrop(desk);
  if (rebuilding || dropped || things.mended) {
    await forgetProgress(own);
    // Whose data had been here nobody knows any more: perhaps the server's were set back as well.
    await offering.begin();
    desk.link.trouble('rebuilding');
  }
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
  desk.pages.report({ rows: desk.book.change([], desk.book.told(), () => false) });
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
