// RxDB's storage with everything sealed but what finds a document: its key, the fields of its indexes, and RxDB's own
// marks (revision, deleted, time of writing). A key that is a person's name, or tells of one, is masked.
//
// RxDB's own encryption seals named fields, each by itself; here it is one value for a document, by Web Crypto, and what
// was just written is not opened again to tell of it. Below it RxDB takes objects for trees of fields, bytes too, so the
// value is a text of bytes (one to a code unit), which a browser stores as so many.
import {
  type BulkWriteRow,
  getPrimaryFieldOfPrimaryKey,
  type RxDocumentData,
  type RxJsonSchema,
  type RxStorage,
  type RxStorageInstance,
  type RxStorageWriteError,
} from 'rxdb';
import { map } from 'rxjs';
import { bytesOfText, textOfBytes } from './bytes';
import type { Sealer } from './sealer';

type Doc = RxDocumentData<Record<string, unknown>>;
type Schema = RxJsonSchema<Doc>;
type Instance = RxStorageInstance<Record<string, unknown>, unknown, unknown>;
type SealedDoc = Doc & { sealed: string };
type Failed = RxStorageWriteError<Record<string, unknown>>;

/** Sealed databases lie beside plain ones. */
const PREFIX = 'sealed-';
/** RxDB's own: names of collections and their schemas, which it looks for by field. */
const INTERNAL = '_rxdb_internal';
/** Where the key of a document is, or holds, a person's. */
const MASKED: ReadonlySet<string> = new Set(['people', 'records']);
/** A document that is one text is sealed as that text. */
const TEXT = '=';

const own = ['_deleted', '_rev', '_meta', '_attachments'];

const indexedIn = (schema: Schema): readonly string[] =>
  (schema.indexes ?? []).flat().map((path) => String(path).split('.')[0] ?? '');

const keysOf = (schema: Schema): ReadonlySet<string> =>
  new Set([getPrimaryFieldOfPrimaryKey(schema.primaryKey) as string, ...indexedIn(schema), ...own]);

const sealedSchema = (schema: Schema, keys: ReadonlySet<string>): Schema => {
  const properties = Object.fromEntries(Object.entries(schema.properties).filter(([name]) => keys.has(name)));
  const required = (schema.required ?? []).filter((name) => keys.has(String(name)));
  return { ...schema, properties: { ...properties, sealed: {} }, required } as unknown as Schema;
};

const textOf = (rest: Readonly<Record<string, unknown>>): string => {
  const names = Object.keys(rest);
  return names.length === 1 && typeof rest['body'] === 'string' ? TEXT + rest['body'] : JSON.stringify(rest);
};
const restOf = (text: string): Record<string, unknown> =>
  text.startsWith(TEXT) ? { body: text.slice(TEXT.length) } : (JSON.parse(text) as Record<string, unknown>);

const sealedInstance = (instance: Instance, schema: Schema, sealer: Sealer): Instance => {
  const primary = getPrimaryFieldOfPrimaryKey(schema.primaryKey) as string;
  const keys = keysOf(schema);
  const { collectionName } = instance;
  const isMasked = MASKED.has(collectionName);
  /** What is told of a write is the very document that was given to be written. */
  const written = new WeakMap<object, Doc>();

  const keyOf = (id: string): Promise<string> | string => (isMasked ? sealer.mask(id, collectionName) : id);

  const split = async (doc: Doc): Promise<{ kept: Doc; rest: Record<string, unknown> }> => {
    const entries = Object.entries(doc);
    const kept = Object.fromEntries(entries.filter(([name]) => keys.has(name))) as Doc;
    const rest = Object.fromEntries(entries.filter(([name]) => !keys.has(name)));
    const id = String(doc[primary]);
    return isMasked
      ? { kept: { ...kept, [primary]: await keyOf(id) } as Doc, rest: { ...rest, [primary]: id } }
      : { kept, rest };
  };

  const seal = async (doc: Doc): Promise<SealedDoc> => {
    const { kept, rest } = await split(doc);
    const sealed = await sealer.sealText(textOf(rest), `${collectionName}/${String(kept[primary])}`);
    const below = { ...kept, sealed: textOfBytes(new Uint8Array(sealed)) };
    written.set(below, doc);
    return below;
  };

  /** Of what was there before only the marks are compared. */
  const before = async (doc: Doc): Promise<SealedDoc> => {
    const below = { ...(await split(doc)).kept, sealed: '' };
    written.set(below, doc);
    return below;
  };

  const open = async (doc: Doc): Promise<Doc> => {
    const { sealed, ...kept } = doc as SealedDoc;
    const text = await sealer.openText(bytesOfText(sealed).buffer, `${collectionName}/${String(kept[primary])}`);
    return { ...kept, ...restOf(text) } as Doc;
  };
  const openAll = (docs: readonly Doc[]): Promise<Doc[]> => Promise.all(docs.map(open));

  const told = <D extends Doc | undefined>(doc: D): D => ((doc && written.get(doc)) ?? doc) as D;

  const failed = async (error: Failed, rows: ReadonlyMap<string, BulkWriteRow<Record<string, unknown>>>) => {
    const documentInDb = 'documentInDb' in error ? { documentInDb: await open(error.documentInDb as Doc) } : {};
    const writeRow = rows.get(error.documentId) ?? error.writeRow;
    const documentId = String((writeRow.document as Record<string, unknown>)[primary]);
    return { ...error, ...documentInDb, writeRow, documentId } as Failed;
  };

  return {
    databaseName: instance.databaseName,
    internals: instance.internals,
    options: instance.options,
    collectionName,
    schema,
    cleanup: (age) => instance.cleanup(age),
    close: () => instance.close(),
    remove: () => instance.remove(),
    count: (query) => instance.count(query),
    getAttachmentData: (...args) => instance.getAttachmentData(...args),
    bulkWrite: async (writes, context) => {
      const rows = await Promise.all(
        writes.map(async ({ document, previous }) => ({
          document: await seal(document as Doc),
          ...(previous ? { previous: await before(previous) } : {}),
        })),
      );
      const result = await instance.bulkWrite(rows as BulkWriteRow<Record<string, unknown>>[], context);
      if (result.error.length === 0) return result;
      const byKey = new Map(
        rows.map(({ document }, n) => [String(document[primary]), writes[n] as (typeof writes)[number]]),
      );
      return { ...result, error: await Promise.all(result.error.map((error) => failed(error, byKey))) };
    },
    query: async (query) => ({ documents: await openAll((await instance.query(query)).documents) }),
    findDocumentsById: async (ids, deleted) =>
      openAll(await instance.findDocumentsById(await Promise.all(ids.map(keyOf)), deleted)),
    changeStream: () =>
      instance.changeStream().pipe(
        map((bulk) => ({
          ...bulk,
          events: bulk.events.map((event) => {
            const documentData = told(event.documentData as Doc);
            const previous = event.previousDocumentData as Doc | undefined;
            return {
              ...event,
              documentId: String(documentData[primary]),
              documentData,
              previousDocumentData: told(previous),
            } as typeof event;
          }),
        })),
      ),
  };
};

export const sealedStorage = (storage: RxStorage<unknown, unknown>, sealer: Sealer): RxStorage<unknown, unknown> => ({
  ...storage,
  name: `sealed-${storage.name}`,
  createStorageInstance: async (params) => {
    const databaseName = PREFIX + params.databaseName;
    if (params.collectionName === INTERNAL) return storage.createStorageInstance({ ...params, databaseName });
    const schema = params.schema as unknown as Schema;
    const instance = await storage.createStorageInstance({
      ...params,
      databaseName,
      schema: sealedSchema(schema, keysOf(schema)) as never,
    });
    return sealedInstance(instance as unknown as Instance, schema, sealer) as never;
  },
});
