// A profile goes from one side of the disk to the other: from plain to sealed when a secret is set, and back. What can't
// be had again (the outbox, from both its copies, and this device's other own things) is proved on the new side; what was
// pulled is copied, so that the desk is whole without a network. The old side is only read: until somebody says that the
// new one counts, nothing has happened.
import { getChangedDocumentsSinceQuery, prepareQuery, type RxCollection } from 'rxdb';
import type { OutboxItem } from '../model';
import { dropOwn, dropPulled, type OwnData, openOwn, openPulled, type PulledData } from './database';
import { openJournal } from './journal/journal';
import { textOf } from './journal/lines';
import { openOutbox } from './outbox-store';
import { openOwnThings } from './own-things';
import type { Place } from './place';
import { newRightOfWay } from './right-of-way';
import { plain } from './stored';

/** The certificate is of a key that is not carried: a sealed profile's may not lie open, and the other can't be read. */
const LEFT_BEHIND = new Set(['seal']);

const BATCH = 500;

/** By time of writing, which is the order that the workers' feeds go by; what is gone is left out. */
const copy = async (from: RxCollection, to: RxCollection): Promise<void> => {
  const { storageInstance } = from;
  const primary = from.schema.primaryPath as string;
  for (let since = { id: '', lwt: 0 }; ; ) {
    const query = getChangedDocumentsSinceQuery(storageInstance, BATCH, since);
    const { documents } = await storageInstance.query(prepareQuery(storageInstance.schema, query));
    const idOf = (document: object): string => String((document as Record<string, unknown>)[primary]);
    const kept = documents.filter((document) => !document._deleted && !LEFT_BEHIND.has(idOf(document)));
    const { error } = await to.bulkInsert(kept.map((document) => plain(document as object)));
    if (error[0]) throw new Error(`a document could not be carried over (${error[0].status})`);
    const last = documents.at(-1);
    if (!last || documents.length < BATCH) return;
    since = { id: idOf(last), lwt: last._meta.lwt };
  }
};

const byId = (items: Iterable<OutboxItem>): string =>
  JSON.stringify([...items].sort((a, b) => (a.envelope.id < b.envelope.id ? -1 : 1)));

const own = ['commands', 'kept'] as const satisfies readonly (keyof OwnData)[];
const pulled = [
  'tickets',
  'entries',
  'people',
  'settings',
  'records',
  'fetched',
  'marks',
] as const satisfies readonly (keyof PulledData)[];

const collection = (data: OwnData | PulledData, name: string): RxCollection =>
  (data as unknown as Record<string, RxCollection>)[name] as RxCollection;

/** Nothing of an earlier attempt. */
const clear = async (personId: string, to: Place): Promise<void> => {
  await dropPulled(personId, to.storage);
  await dropOwn(personId, to.storage);
  await to.snapshots.drop();
  await to.keys.drop();
  const journal = await to.journal;
  for (const name of (await journal?.list()) ?? []) await journal?.remove(name);
};

const carryOwn = async (personId: string, from: Place, to: Place, now: () => number): Promise<void> => {
  const way = newRightOfWay();
  const oldFiles = (await from.journal) ?? null;
  const newFiles = (await to.journal) ?? null;
  // Opened as a desk opens it: what the store had lost, the journal gives back.
  const old = await openOwnThings({ personId, storage: from.storage, journal: oldFiles, way, now });
  try {
    const known = oldFiles && (await openJournal(oldFiles, now));
    if (known && known.items.size > 0) {
      const lines = [...known.items.values()].map((item) => ({ kind: 'given' as const, item }));
      await newFiles?.write('000000000001.log', textOf(lines));
    }
    const fresh = await openOwn(personId, to.storage);
    try {
      for (const name of own) await copy(collection(old.own, name), collection(fresh, name));
      const journal = newFiles && (await openJournal(newFiles, now));
      const there = await openOutbox(fresh, now, way, journal);
      const isWhole = byId(there.items()) === byId(old.outbox.items());
      const isRemembered = !known || !journal || byId(known.items.values()) === byId(journal.items.values());
      if (!isWhole || !isRemembered) throw new Error('the outbox was not carried over as it was');
    } finally {
      await fresh.close();
    }
  } finally {
    await old.own.close();
  }
};

const carryPulled = async (personId: string, from: Place, to: Place): Promise<void> => {
  const old = await openPulled(personId, from.storage);
  try {
    const fresh = await openPulled(personId, to.storage);
    try {
      for (const name of pulled) await copy(collection(old, name), collection(fresh, name));
    } finally {
      await fresh.close();
    }
  } finally {
    await old.close();
  }
};

/** @throws Error when something does not arrive as it was; the old side is as it was then */
export const carryOver = async (personId: string, from: Place, to: Place, now: () => number): Promise<void> => {
  await clear(personId, to);
  await carryOwn(personId, from, to, now);
  await carryPulled(personId, from, to);
};
