// A device whose store was damaged, in any place: what was pulled comes from the server again, what waits to be sent is
// there and is sent once.
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { logged } from '../../../../test/builders/commands';
import { demoLikeSettings, people, personNamed } from '../../../../test/builders/settings';
import { type Device, type Disk, newDevice, newDisk } from '../testing/device';
import { type FakeServer, fakeServer } from '../testing/fake-server';
import type { AnyStorage } from './database';

const number = (n: number): string => `INC${String(n).padStart(7, '0')}`;
const ann = personNamed('ann');

let server: FakeServer;
let device: Device;

type Instance = Awaited<ReturnType<AnyStorage['createStorageInstance']>>;

/** A disk whose collections can be reached past everything. */
const openDisk = (): { disk: Disk; instances: Map<string, Instance> } => {
  const plain = newDisk();
  const instances = new Map<string, Instance>();
  const storage = {
    ...plain.storage,
    createStorageInstance: async (params: Parameters<AnyStorage['createStorageInstance']>[0]) => {
      const instance = await plain.storage.createStorageInstance(params as never);
      instances.set(params.collectionName, instance as Instance);
      return instance;
    },
  };
  return { disk: { ...plain, storage: storage as unknown as AnyStorage }, instances };
};

const begin = async (disk: Disk): Promise<void> => {
  device = newDevice(ann, disk);
  await device.open(null);
};
const synced = () =>
  device.until('all is pulled', () => {
    const { kind, firstSync, trouble } = device.store.getState().link;
    return kind === 'online' && firstSync === null && trouble === null;
  });

beforeEach(() => {
  server = fakeServer({
    settings: demoLikeSettings(),
    people,
    tickets: [1, 2, 3].map((n) => ({ ...logged(), number: number(n) })),
  });
  vi.stubGlobal('fetch', server.fetchAs(ann));
});
afterEach(async () => {
  await device.close();
  vi.unstubAllGlobals();
});

const rubbish = fc.oneof(fc.constant({}), fc.constant(null), fc.string(), fc.constant('{"cut": "off'));
const collections = ['commands', 'kept', 'tickets', 'entries', 'people', 'settings', 'marks', 'records'] as const;

/** One pulled ticket that is gone without a trace, nobody notices: a browser that loses a part says so when it reads it. */
const canVanish = new Set(['commands', 'kept', 'marks', 'settings']);

/** Writes rubbish into fields of stored documents, or takes them away, without the database noticing. */
const spoil = async (
  instances: ReadonlyMap<string, Instance>,
  what: readonly { collection: string; nth: number; field: number; value: unknown; gone: boolean }[],
): Promise<void> => {
  for (const { collection, nth, field, value, gone } of what) {
    const states = (
      instances.get(collection) as unknown as { internals: { documents: Map<string, Record<string, unknown>> } }
    ).internals.documents;
    const keys = [...states.keys()];
    const key = keys[nth % Math.max(1, keys.length)];
    const document = key === undefined ? undefined : states.get(key);
    if (key === undefined || !document) continue;
    // Where a document lies is its key; what stands beside a packed body is the browser's index.
    const fields = Object.keys(document)
      .filter((name) => !name.startsWith('_') && document[name] !== key)
      .filter((each) => each === 'body' || !('body' in document));
    const name = fields[field % fields.length] ?? '';
    if (gone && canVanish.has(collection)) states.delete(key);
    else states.set(key, { ...document, [name]: value });
  }
};

describe('a damaged store', () => {
  test('loses nothing that waits, wherever it was damaged, and is filled again', async () => {
    const damage = fc.array(
      fc.record({
        collection: fc.constantFrom(...collections),
        nth: fc.nat(20),
        field: fc.nat(10),
        value: rubbish,
        gone: fc.boolean(),
      }),
      { minLength: 1, maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(damage, fc.boolean(), async (what, everything) => {
        try {
          const before = server.entriesOf(number(1));
          const { disk, instances } = openDisk();
          await begin(disk);
          await synced();
          server.cut('requests');
          await device.until('offline', () => device.store.getState().link.kind !== 'online');
          const ids: string[] = [];
          for (const text of ['one', 'two', 'three'])
            ids.push(await device.run('ticket.addNote.v1', number(1), { text }));
          await device.host.idle();
          await device.close();
          if (everything) await begin({ ...newDisk(), files: disk.files });
          else {
            await spoil(instances, what);
            await begin(disk);
          }
          await device.until('they are in the outbox', () => ids.every((id) => device.item(id) !== undefined));
          server.cut('none');
          void device.host.call(device.port, 'sendNow', []);
          await device.until('all was sent', () => ids.every((id) => device.item(id)?.status === 'settled'));
          await synced();
          expect(server.entriesOf(number(1)) - before).toBe(3);
          const isHere = (n: number) => device.row(number(n))?.version === server.ticket(number(n))?.version;
          await device.until('every ticket is here as the server has it', () => [1, 2, 3].every(isHere));
        } finally {
          await device.close();
        }
      }),
      { numRuns: Number(process.env['RUNS'] ?? 15), endOnFailure: true },
    );
  });
});
