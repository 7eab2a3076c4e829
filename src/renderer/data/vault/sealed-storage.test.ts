// A device on a sealed storage does what it does on a plain one, and what lies below it can be read by nobody.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { logged } from '../../../../test/builders/commands';
import { demoLikeSettings, people, personNamed } from '../../../../test/builders/settings';
import { type Device, type Disk, newDevice, newDisk } from '../testing/device';
import { fakeServer } from '../testing/fake-server';
import type { AnyStorage } from '../worker/database';
import { sealedStorage } from './sealed-storage';
import { newSealer, newVaultKey, type VaultKey } from './sealer';

type Instance = Awaited<ReturnType<AnyStorage['createStorageInstance']>>;

const ann = personNamed('ann');
const SECRET = 'Zwetschgenkuchen';
const ticket = { ...logged(), number: 'INC0000001', shortDescription: `The ${SECRET} is cold` };

let device: Device;

/** What lies below, by collection. */
const sealedDisk = async (key: VaultKey): Promise<{ disk: Disk; below: Map<string, Instance> }> => {
  const plain = newDisk();
  const below = new Map<string, Instance>();
  const watched = {
    ...plain.storage,
    createStorageInstance: async (params: Parameters<AnyStorage['createStorageInstance']>[0]) => {
      const instance = await plain.storage.createStorageInstance(params as never);
      below.set(params.collectionName, instance as Instance);
      return instance;
    },
  };
  const storage = sealedStorage(watched as unknown as AnyStorage, await newSealer(key));
  return { disk: { ...plain, storage: storage as AnyStorage }, below };
};

const begin = async (disk: Disk): Promise<void> => {
  device = newDevice(ann, disk);
  await device.open(null);
  await device.until('all is pulled', () => {
    const { kind, firstSync, trouble } = device.store.getState().link;
    return kind === 'online' && firstSync === null && trouble === null;
  });
};

beforeEach(() => {
  const server = fakeServer({ settings: demoLikeSettings(), people, tickets: [ticket] });
  vi.stubGlobal('fetch', server.fetchAs(ann));
});
afterEach(async () => {
  await device.close();
  vi.unstubAllGlobals();
});

const textBelow = async (instance: Instance): Promise<string> => {
  const everything = await instance.findDocumentsById(
    await (async () => {
      const { documents } = await instance.query({
        query: { selector: {}, sort: [{ '_meta.lwt': 'asc' }], skip: 0 },
        queryPlan: {
          index: ['_meta.lwt'],
          startKeys: [0],
          endKeys: [Number.MAX_VALUE],
          inclusiveStart: true,
          inclusiveEnd: true,
          sortSatisfiedByIndex: true,
          selectorSatisfiedByIndex: true,
        },
      } as never);
      return documents.map((document) => String((document as unknown as Record<string, unknown>)['id']));
    })(),
    true,
  );
  return everything.map((document) => JSON.stringify(document)).join('\n');
};

describe('a device whose storage is sealed', () => {
  test('syncs, takes commands, and has all of it again when it is opened anew', async () => {
    const { disk, below } = await sealedDisk(newVaultKey());
    await begin(disk);
    await device.load(ticket.number);
    expect(device.shown(ticket.number)?.shortDescription).toBe(ticket.shortDescription);
    const id = await device.run('ticket.addNote.v1', ticket.number, { text: `More ${SECRET}` } as never);
    await device.until('it is accepted', () => ['accepted', 'settled'].includes(device.item(id)?.status ?? ''));
    await device.close();
    void below;
    await begin(disk);
    expect(device.item(id)?.envelope.args).toMatchObject({ text: `More ${SECRET}` });
    expect(device.store.getState().desk.people.get('ann')?.name).toBe(ann.name);
    expect(device.store.getState().desk.settings?.groups).toEqual(demoLikeSettings().groups);
  });
});

