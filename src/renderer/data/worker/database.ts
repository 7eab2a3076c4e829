// Two databases for each person. What was pulled can be had again: it carries the schema's version in its name, and is
// dropped, never migrated (a migration of ten thousand documents takes minutes). What is this device's own, the outbox
// above all, is never dropped with it.
import { SCHEMA_VERSION } from '@shared/contract/sync';
import type { Entry } from '@shared/domain/entry';
import type { Person } from '@shared/domain/person';
import type { DeskRecord } from '@shared/domain/records';
import type { DeskSettings } from '@shared/domain/settings';
import type { Ticket } from '@shared/domain/ticket';
import { createRxDatabase, type RxCollection, type RxDatabase, type RxStorage, removeRxDatabase } from 'rxdb';
import {
  type FetchedTimeline,
  type Kept,
  type Mark,
  ownSchemas,
  pulledSchemas,
  type StoredCommand,
  type StoredEntry,
  type StoredTicket,
} from './schemas';

export type AnyStorage = RxStorage<unknown, unknown>;

export interface PulledData {
  readonly tickets: RxCollection<StoredTicket>;
  readonly entries: RxCollection<StoredEntry>;
  readonly people: RxCollection<Person>;
  readonly settings: RxCollection<DeskSettings>;
  readonly records: RxCollection<DeskRecord>;
  readonly fetched: RxCollection<FetchedTimeline>;
  readonly marks: RxCollection<Mark>;
  /** Tickets that have arrived and are not stored yet. */
  readonly arriving: Map<string, Ticket>;
  /** Tickets as files tell of them. */
  readonly filed: Map<string, { readonly ticket: Ticket; readonly entries: readonly Entry[] }>;
  close(): Promise<unknown>;
}

export interface OwnData {
  readonly commands: RxCollection<StoredCommand>;
  readonly kept: RxCollection<Kept>;
  close(): Promise<unknown>;
}

/** RxDB's names begin with a letter and hold no punctuation of ours. */
const safe = (personId: string): string => personId.toLowerCase().replaceAll(/[^a-z0-9_-]/g, '_');
const pulledName = (personId: string, version: number): string => `firstline-${safe(personId)}-pulled-${version}`;
const ownName = (personId: string): string => `firstline-${safe(personId)}-own`;

// One process holds each database (a lock sees to that), so RxDB need not tell others of what happens.
const settingsOf = (name: string, storage: AnyStorage) => ({
  name,
  storage: storage as never,
  multiInstance: false,
  eventReduce: false,
});

/** A database that could not be opened wholly is closed: it is about to be dropped. */
const addedTo = async (db: RxDatabase, creators: Parameters<RxDatabase['addCollections']>[0]): Promise<unknown> => {
  try {
    return await db.addCollections(creators);
  } catch (error) {
    await db.close().catch(() => undefined);
    throw error;
  }
};

export const openPulled = async (personId: string, storage: AnyStorage): Promise<PulledData> => {
  const db = await createRxDatabase(settingsOf(pulledName(personId, SCHEMA_VERSION), storage));
  const { tickets, entries, people, settings, records, fetched, marks } = pulledSchemas;
  const made = await addedTo(db, {
    tickets: { schema: tickets },
    entries: { schema: entries },
    people: { schema: people },
    settings: { schema: settings },
    records: { schema: records },
    fetched: { schema: fetched },
    marks: { schema: marks },
  });
  return {
    ...(made as unknown as Omit<PulledData, 'close' | 'arriving' | 'filed'>),
    arriving: new Map(),
    filed: new Map(),
    close: () => db.close(),
  };
};

export const openOwn = async (personId: string, storage: AnyStorage): Promise<OwnData> => {
  const db = await createRxDatabase(settingsOf(ownName(personId), storage));
  const { commands, kept } = ownSchemas;
  const made = await addedTo(db, { commands: { schema: commands }, kept: { schema: kept } });
  return { ...(made as unknown as Omit<OwnData, 'close'>), close: () => db.close() };
};

export const dropPulled = async (personId: string, storage: AnyStorage, version = SCHEMA_VERSION): Promise<void> => {
  await removeRxDatabase(pulledName(personId, version), storage as never, false);
};

const OLDER_DROPPED = 'olderDropped';

/** Copies that older clients left: their schema is gone, and so is their use. Looked for once, not at each start. */
export const dropOlder = async (personId: string, storage: AnyStorage, { kept }: OwnData): Promise<void> => {
  const done = await kept.findOne(OLDER_DROPPED).exec();
  if (done?.get('value') === SCHEMA_VERSION) return;
  for (let version = 1; version < SCHEMA_VERSION; version += 1) await dropPulled(personId, storage, version);
  await kept.upsert({ id: OLDER_DROPPED, value: SCHEMA_VERSION });
};

export const dropOwn = async (personId: string, storage: AnyStorage): Promise<void> => {
  await removeRxDatabase(ownName(personId), storage as never, false);
};
