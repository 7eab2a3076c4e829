// A browser that refuses to write for a while: nothing may stay broken when there is room again.
import { afterEach, describe, expect, test, vi } from 'vitest';
import { logged } from '../../../../test/builders/commands';
import { demoLikeSettings, people, personNamed } from '../../../../test/builders/settings';
import { type Device, type Disk, newDevice, newDisk } from '../testing/device';
import { fakeServer } from '../testing/fake-server';

let device: Device | null = null;
afterEach(async () => {
  await device?.close();
  vi.unstubAllGlobals();
});

/** A disk that can be full. */
const smallDisk = () => {
  const disk = newDisk();
  const room = { isThere: true };
  const { storage } = disk;
  const held: typeof storage = {
    ...storage,
    createStorageInstance: async (params) => {
      const instance = await storage.createStorageInstance(params);
      const write = instance.bulkWrite.bind(instance);
      instance.bulkWrite = (...args) =>
        room.isThere ? write(...args) : Promise.reject(new DOMException('no room', 'QuotaExceededError'));
      return instance;
    },
  };
  return { disk: { ...disk, storage: held } satisfies Disk, room };
};

const begin = async () => {
  const server = fakeServer({ settings: demoLikeSettings(), people, tickets: [logged()] });
  vi.stubGlobal('fetch', server.fetchAs(personNamed('ann')));
  const { disk, room } = smallDisk();
  const opened = newDevice(personNamed('ann'), disk);
  device = opened;
  await opened.open();
  await opened.until('all is pulled', () => opened.store.getState().link.firstSync === null);
  const left = () => opened.host.call(opened.port, 'numbersLeft', []);
  await vi.waitFor(async () => expect(await left()).toBeGreaterThan(0));
  return { opened, room };
};

describe('when there was no room, and there is again', () => {
  test('numbers are given out', async () => {
    const { opened, room } = await begin();
    const take = () => opened.host.call(opened.port, 'takeNumber', ['INC']);
    room.isThere = false;
    await expect(take()).rejects.toThrow();
    room.isThere = true;
    expect(await take()).toMatch(/^INC\d{7}$/);
  });

  test('a command that comes again is stored, sent, and shown', async () => {
    const { opened, room } = await begin();
    const { number } = logged();
    await opened.load(number);
    room.isThere = false;
    await expect(opened.run('ticket.addNote.v1', number, { text: 'lost?' })).rejects.toThrow();
    room.isThere = true;
    const id = await opened.run('ticket.addNote.v1', number, { text: 'kept' });
    await opened.until('it has its answer', () => opened.item(id)?.status === 'settled');
    await opened.until('it is shown', () => opened.shown(number)?.version === 2);
  });
});
