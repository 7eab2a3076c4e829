// RxDB's replication, spared work that a pulled collection does not need. Both are the storage interface's own methods.
import type { RxCollection } from 'rxdb';

/**
 * Nothing is ever pushed from a pulled collection, but RxDB looks for something to push at each resync, by reading all
 * that changed: after each page of history that would be everything again.
 */
const hideChanges = ({ storageInstance }: RxCollection): void => {
  Object.assign(storageInstance, {
    getChangedDocumentsSince: async (_limit: number, checkpoint: unknown) => ({ documents: [], checkpoint }),
  });
};

export interface FirstFill {
  /** The collection is full; from now on the store is asked as always. */
  done(): void;
}

/**
 * While an empty collection is filled, its documents are known without asking the store for each: what was not written
 * since is not there. Only this replication writes into it.
 */
const rememberIds = ({ storageInstance }: RxCollection): FirstFill => {
  const { findDocumentsById, bulkWrite } = storageInstance;
  let written: Set<string> | null = new Set();
  const primary = storageInstance.schema.primaryKey as string;
  Object.assign(storageInstance, {
    findDocumentsById: async (ids: string[], withDeleted: boolean) => {
      const known = written;
      const wanted = known ? ids.filter((id) => known.has(id)) : ids;
      return wanted.length === 0 ? [] : findDocumentsById.call(storageInstance, wanted, withDeleted);
    },
    bulkWrite: (rows: Parameters<typeof bulkWrite>[0], context: string) => {
      // Before the write: a question that comes in between must reach the store.
      for (const { document } of rows) written?.add((document as unknown as Record<string, string>)[primary] ?? '');
      return bulkWrite.call(storageInstance, rows, context);
    },
  });
  return {
    done: () => {
      written = null;
    },
  };
};

export const makeLean = (collection: RxCollection, isEmpty: boolean): FirstFill => {
  hideChanges(collection);
  return isEmpty ? rememberIds(collection) : { done: () => undefined };
};
