import type { Ticket } from '@shared/domain/ticket';
import { afterEach, expect, test, vi } from 'vitest';
import { logged } from '../../../../test/builders/commands';
import { demoLikeSettings, people, personNamed } from '../../../../test/builders/settings';
import { type Device, type Disk, newDevice, newDisk } from '../testing/device';
import { fakeServer } from '../testing/fake-server';

const [ann] = people.filter(({ id }) => id === 'ann');
if (!ann) throw new Error('the test desk has nobody');

const number = (n: number): string => `INC${String(n).padStart(7, '0')}`;
const ticket = (n: number): Ticket => ({ ...logged(), number: number(n) });
/** More than one part of a page, and the last of them is in the second. */
const MANY = 250;

/** Tickets are written when the test says so. */
const slowDisk = (): { readonly disk: Disk; release(): void } => {
  const disk = newDisk();
  let release = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const { storage } = disk;
  const createStorageInstance: typeof storage.createStorageInstance = async (params) => {
    const instance = await storage.createStorageInstance(params);
    if (params.collectionName !== 'tickets') return instance;
    const write = instance.bulkWrite.bind(instance);
    instance.bulkWrite = (...args) => gate.then(() => write(...args));
    return instance;
  };
  return { disk: { ...disk, storage: { ...storage, createStorageInstance } }, release: () => release() };
};

let device: Device;
afterEach(async () => {
  await device.close();
  vi.unstubAllGlobals();
});

test('a ticket that was shown before it was stored, and is withdrawn meanwhile, does not stay in the list', async () => {
  const tickets = Array.from({ length: MANY }, (_, n) => ticket(n + 1));
  const server = fakeServer({ settings: demoLikeSettings(), people, tickets });
  vi.stubGlobal('fetch', server.fetchAs(personNamed('ann')));
  const { disk, release } = slowDisk();
  device = newDevice(ann, disk);
  await device.open(null);
  await device.until('all are shown', () => device.store.getState().tickets.rows.size === MANY);
  const prev = server.head;
  server.put('tickets', number(MANY), ticket(MANY), 'hr:open');
  const documents = { tickets: [{ id: number(MANY), deleted: true as const }] };
  server.tell({ kind: 'change', prev, next: server.head, documents });
  release();
  await device.until('all is pulled', () => device.store.getState().link.firstSync === null);
  await device.host.idle();
  expect(device.row(number(MANY))).toBeUndefined();
  expect(device.store.getState().tickets.rows.size).toBe(MANY - 1);
});
