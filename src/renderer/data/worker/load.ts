// What a device finds when it starts: rows from the snapshot and what was stored since, or all open tickets anew.
import { DeskSettings } from '@shared/domain/settings';
import { getChangedDocumentsSinceQuery, prepareQuery } from 'rxdb';
import { unpackRows } from '../snapshot-codec';
import type { Snapshot } from '../snapshot-file';
import { isFull } from './damage';
import { type AnyStorage, dropPulled, openPulled, type PulledData } from './database';
import { readMarks } from './marks';
import type { OutboxStore } from './outbox-store';
import type { ParcelBook } from './parcel-book';
import type { PeopleBook } from './people-book';
import type { Projector } from './projector';
import type { RecordBook } from './record-book';
import type { RowBook } from './row-book';
import type { StoredTicket } from './schemas';
import type { SnapshotKeeper } from './snapshot-writer';
import { ticketOf } from './stored';

const CHUNK = 1_000;

/** The desk, as far as it is needed to fill it. */
interface Loading {
  readonly options: { readonly storage: AnyStorage; readonly snapshots: SnapshotKeeper; now(): number };
  readonly present: { readonly person: { readonly id: string } };
  pulled: PulledData;
  readonly outbox: OutboxStore;
  readonly parcels: ParcelBook;
  readonly people: PeopleBook;
  readonly projector: Projector;
  readonly records: RecordBook;
  readonly book: RowBook;
}

/** Every open ticket, newest first, so that the screen fills from the top. */
export const readAllOpen = async (desk: Loading): Promise<void> => {
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
const readSince = async (desk: Loading, { storedUntil, pendingOn }: Snapshot): Promise<void> => {
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

/** Everything stands on them; and a field that is something else would show as a rule's fault. */
const looksWhole = (settings: DeskSettings): boolean => {
  const properties = DeskSettings.properties as Readonly<Record<string, { readonly type?: unknown }>>;
  const required: readonly string[] = DeskSettings.required;
  return Object.entries(properties).every(([name, { type }]) => {
    const value = (settings as Readonly<Record<string, unknown>>)[name];
    if (value === undefined) return !required.includes(name);
    return type === 'array' ? Array.isArray(value) : type !== 'object' || (typeof value === 'object' && value !== null);
  });
};

const load = async (desk: Loading): Promise<void> => {
  const snapshot = await desk.options.snapshots.read();
  await Promise.all([desk.people.loadSettings(), desk.people.loadPeople()]);
  const isSynced = (await readMarks(desk.pulled)).has('settings');
  const { settings } = desk.people;
  if (settings ? !looksWhole(settings) : isSynced) throw new Error('the settings that were stored are not there');
  await desk.records.load();
  const isPast = snapshot !== null && snapshot.savedAt <= desk.options.now();
  const fits = isPast && JSON.stringify(snapshot.settings) === JSON.stringify(desk.people.settings);
  if (fits) {
    desk.book.load(unpackRows(snapshot.rows), snapshot.stamp);
    await readSince(desk, snapshot);
  } else {
    // The clock may have been set back: what is stored now would lie before one that a later start believes.
    await desk.options.snapshots.drop();
    await readAllOpen(desk);
  }
  const filed = desk.parcels.all().map(({ number }) => number);
  desk.people.meet(desk.parcels.all().flatMap(({ people }) => people));
  for (const number of [...desk.outbox.pendingTickets(), ...filed]) desk.projector.ticketChanged(number, undefined);
};

/** What can't be read is dropped, and comes from the server again. @returns whether that was so */
export const loadOrDrop = async (desk: Loading): Promise<boolean> => {
  try {
    await load(desk);
    return false;
  } catch (error) {
    if (isFull(error)) throw error;
    await desk.pulled.close().catch(() => undefined);
    await dropPulled(desk.present.person.id, desk.options.storage);
    await desk.options.snapshots.drop();
    desk.pulled = await openPulled(desk.present.person.id, desk.options.storage);
    desk.parcels.fill(desk.pulled);
    await load(desk);
    return true;
  }
};
