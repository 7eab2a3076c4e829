// Writes pulled documents into their collection, past RxDB's replication: nothing is ever pushed from here, so there is
// no state of the other side to remember for each document, and nothing to resolve.
import type { Collection, SyncDocument } from '@shared/contract/sync';
import { type BulkWriteRow, deepEqual, type RxCollection, type RxDocumentData } from 'rxdb';
import { plain, toStored } from './stored';

type Stored = RxDocumentData<Record<string, unknown>>;

export interface PageStore {
  /** @throws Error when the device refuses one of them */
  write(documents: readonly SyncDocument[]): Promise<void>;
  /** The collection is full; from now on the store is asked what it has. */
  filled(): void;
}

/** @param isEmpty while it is being filled, what was not written since is not there, and need not be looked for */
export const openPageStore = (name: Collection, collection: RxCollection, isEmpty: boolean): PageStore => {
  const { storageInstance } = collection;
  const keyName = storageInstance.schema.primaryKey as string;
  let written: Set<string> | null = isEmpty ? new Set() : null;

  const before = async (ids: readonly string[]): Promise<Map<string, Stored>> => {
    const known = written;
    const wanted = known ? ids.filter((id) => known.has(id)) : [...ids];
    const found = wanted.length > 0 ? await storageInstance.findDocumentsById(wanted, true) : [];
    return new Map(found.map((document) => [(document as Stored)[keyName] as string, document as Stored]));
  };

  return {
    write: async (documents) => {
      const had = await before(documents.map(({ id }) => id));
      const rows: BulkWriteRow<Record<string, unknown>>[] = [];
      for (const document of toStored(name, documents) as Record<string, unknown>[]) {
        const previous = had.get(document[keyName] as string);
        if (!previous && document['_deleted']) continue;
        if (previous && previous._deleted === document['_deleted'] && deepEqual(plain(previous), plain(document)))
          continue;
        // Revision and time are the storage's to set.
        const fresh = { ...document, _attachments: {}, _rev: '', _meta: previous ? { ...previous._meta } : { lwt: 1 } };
        rows.push({ ...(previous ? { previous } : {}), document: fresh as unknown as Stored });
      }
      if (rows.length === 0) return;
      for (const { document } of rows) written?.add(document[keyName] as string);
      const { error } = await storageInstance.bulkWrite(rows, 'pulled');
      if (error[0]) throw new Error(`${name} could not be stored (${error[0].status})`);
    },
    filled: () => {
      written = null;
    },
  };
};
