// A device on a sealed storage does what it does on a plain one, and what lies below it can be read by nobody.
import { getChangedDocumentsSinceQuery, prepareQuery } from 'rxdb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { logged } from '../../../../test/builders/commands';
import { demoLikeSettings, people, personNamed } from '../../../../test/builders/settings';
import { type Device, type Disk, newDevice, newDisk } from '../testing/device';
import { fakeServer } from '../testing/fake-server';
import type { AnyStorage } from '../worker/database';
import { bytesOfText } from './bytes';
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

/** All that lies in the collections, as text. */
const textBelow = async (below: ReadonlyMap<string, Instance>): Promise<string> => {
  const texts: string[] = [];
  for (const instance of below.values()) {
    const query = getChangedDocumentsSinceQuery(instance, 1_000, { id: '', lwt: 0 });
    const { documents } = await instance.query(prepareQuery(instance.schema, query));
    texts.push(...documents.map((document) => JSON.stringify(document)));
  }
  return texts.join('\n');
};

const NOTE = 'ticket.addNote.v1';

describe('a device whose storage is sealed', () => {
  test('syncs, takes commands, and has all of it again when it is opened anew', async () => {
    const { disk } = await sealedDisk(newVaultKey());
    await begin(disk);
    await device.load(ticket.number);
    expect(device.shown(ticket.number)?.shortDescription).toBe(ticket.shortDescription);
    const id = await device.run(NOTE, ticket.number, { text: `More ${SECRET}` });
    await device.until('it is accepted', () => ['accepted', 'settled'].includes(device.item(id)?.status ?? ''));
    await device.close();
    await begin(disk);
    expect(device.item(id)?.envelope.args).toMatchObject({ text: `More ${SECRET}` });
    expect(device.store.getState().desk.people.get('ann')?.name).toBe(ann.name);
    expect(device.store.getState().desk.settings?.groups).toEqual(demoLikeSettings().groups);
  });

  test('leaves nothing readable below but numbers, times and ids that are nobody', async () => {
    const { disk, below } = await sealedDisk(newVaultKey());
    await begin(disk);
    await device.run(NOTE, ticket.number, { text: `More ${SECRET}` });
    const text = await textBelow(below);
    expect(text).toContain(ticket.number);
    for (const word of [SECRET, ann.name, '"ann"', 'cold']) expect(text).not.toContain(word);
    expect([...below.keys()]).toEqual(expect.arrayContaining(['tickets', 'people', 'settings', 'commands', 'kept']));
  });

  test('is of no use under another key', async () => {
    const { disk, below } = await sealedDisk(newVaultKey());
    await begin(disk);
    await device.until('it is stored', () => device.row(ticket.number) !== undefined);
    const other = await newSealer(newVaultKey());
    const [people] = [...below].filter(([name]) => name === 'people').map(([, instance]) => instance);
    const query = getChangedDocumentsSinceQuery(people as Instance, 1, { id: '', lwt: 0 });
    const { documents } = await (people as Instance).query(prepareQuery((people as Instance).schema, query));
    const { id, sealed } = documents[0] as unknown as { readonly id: string; readonly sealed: string };
    await expect(other.openText(bytesOfText(sealed).buffer, `people/${id}`)).rejects.toThrow();
  });
});
