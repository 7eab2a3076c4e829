// A profile that goes from plain to sealed, or back, stopped at every write: what waits to be sent is whole on the old side
// until all of it is on the new one, and the next attempt does not mind what the last one left.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { logged } from '../../../../test/builders/commands';
import { demoLikeSettings, people, personNamed } from '../../../../test/builders/settings';
import { type Device, type Disk, newDevice, newDisk } from '../testing/device';
import { type FakeServer, fakeServer } from '../testing/fake-server';
import { memoryFiles } from '../testing/memory-files';
import { sealedStorage } from '../vault/sealed-storage';
import { sealedFiles } from '../vault/sealed-stores';
import { newSealer, newVaultKey } from '../vault/sealer';
import { carryOver } from './carry-over';
import type { AnyStorage } from './database';
import type { Place } from './place';

const ann = personNamed('ann');
const number = 'INC0000001';
const sealer = await newSealer(newVaultKey());
const now = () => Date.now();

let server: FakeServer;
let device: Device | null = null;

beforeEach(() => {
  server = fakeServer({ settings: demoLikeSettings(), people, tickets: [{ ...logged(), number }] });
  vi.stubGlobal('fetch', server.fetchAs(ann));
});
afterEach(async () => {
  await device?.close();
  vi.unstubAllGlobals();
});

/** A disk with room for so many writes. */
const placeOn = (disk: Disk, room = Number.POSITIVE_INFINITY): Place => {
  let left = room;
  const take = (): void => {
    if (left === 0) throw new DOMException('no room', 'QuotaExceededError');
    left -= 1;
  };
  const storage = {
    ...disk.storage,
    createStorageInstance: async (params: Parameters<AnyStorage['createStorageInstance']>[0]) => {
      const instance = await disk.storage.createStorageInstance(params as never);
      const write = instance.bulkWrite.bind(instance);
      instance.bulkWrite = async (...args: Parameters<typeof write>) => {
        take();
        return write(...args);
      };
      return instance;
    },
  };
  const files = memoryFiles(disk.files);
  return {
    storage: storage as unknown as AnyStorage,
    snapshots: { read: async () => null, write: async () => undefined, drop: async () => undefined },
    keys: { read: async () => null, write: async () => undefined, drop: async () => undefined },
    journal: Promise.resolve({
      ...files,
      write: async (name: string, text: string) => {
        take();
        await files.write(name, text);
      },
    }),
  };
};

const sealedDisk = (): Disk => {
  const below = newDisk();
  return { ...below, storage: sealedStorage(below.storage, sealer) as AnyStorage };
};
/** The sealed side, as the worker makes it: what lies in the files is sealed too. */
const sealedPlace = (disk: Disk, room?: number): Place => {
  const place = placeOn(disk, room);
  return { ...place, journal: place.journal.then((files) => files && sealedFiles(files, sealer)) };
};

const openOn = async (disk: Disk): Promise<Device> => {
  device = newDevice(ann, disk);
  await device.open(null);
  return device;
};

/** Without a line: what is done stays in the outbox. */
const workOffline = async (disk: Disk, notes: readonly string[]): Promise<readonly string[]> => {
  const first = await openOn(disk);
  await first.until('it is here', () => first.row(number) !== undefined);
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no line')));
  await first.load(number);
  const ids: string[] = [];
  for (const text of notes) ids.push(await first.run('ticket.addNote.v1', number, { text }));
  await first.close();
  device = null;
  return ids;
};

const unsentOn = async (disk: Disk): Promise<unknown> => {
  const opened = await openOn(disk);
  const items = opened.store.getState().outbox.items.map(({ envelope }) => envelope);
  await opened.close();
  device = null;
  return items;
};

describe('a profile that is carried over', () => {
  test('has its outbox, its journal, its tickets and people on the other side, and sends what waited', async () => {
    const plain = newDisk();
    const ids = await workOffline(plain, ['one', 'two']);
    const sealed = sealedDisk();
    await carryOver('ann', placeOn(plain), sealedPlace(sealed), now);
    expect([...sealed.files.values()].join()).not.toContain('addNote');
    const back = newDisk();
    await carryOver('ann', sealedPlace(sealed), placeOn(back), now);
    expect([...back.files.values()].join()).toContain('addNote');
    const opened = await openOn(back);
    expect(opened.row(number)?.number).toBe(number);
    expect(opened.store.getState().desk.people.size).toBe(people.length);
    expect(opened.store.getState().outbox.items.map(({ envelope }) => envelope.id)).toEqual(ids);
    await opened.close();
    vi.stubGlobal('fetch', server.fetchAs(ann));
    const online = await openOn(back);
    const isSent = (id: string) => ['accepted', 'settled'].includes(online.item(id)?.status ?? '');
    await online.until('they are sent', () => ids.every(isSent));
  });

  test('stopped at any write has lost nothing, and arrives at the next attempt', async () => {
    const plain = newDisk();
    await workOffline(plain, ['one', 'two', 'three']);
    const unsent = await unsentOn(plain);
    expect(unsent).toHaveLength(3);
    const sealed = sealedDisk();
    let stops = 0;
    for (let room = 0; ; room += 1) {
      const gaveUp = await carryOver('ann', placeOn(plain), sealedPlace(sealed, room), now).then(
        () => false,
        () => true,
      );
      if (!gaveUp) break;
      stops += 1;
      expect(await unsentOn(plain)).toEqual(unsent);
    }
    expect(stops).toBeGreaterThan(5);
    const opened = newDevice(ann, { ...sealed, files: new Map() });
    device = opened;
    await opened.open(null);
    expect(opened.store.getState().outbox.items.map(({ envelope }) => envelope)).toEqual(unsent);
  });

  test('takes from the journal what the store had lost', async () => {
    const plain = newDisk();
    const ids = await workOffline(plain, ['one', 'two', 'three']);
    // Another store, empty; the files are those of before.
    const damaged: Disk = { ...newDisk(), files: plain.files };
    const sealed = sealedDisk();
    await carryOver('ann', placeOn(damaged), sealedPlace(sealed), now);
    const opened = await openOn({ ...sealed, files: new Map() });
    expect(opened.store.getState().outbox.items.map(({ envelope }) => envelope.id)).toEqual(ids);
  });
});
