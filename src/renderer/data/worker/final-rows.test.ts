// Rows of tickets that ended while somebody looked at the list: the page goes on showing them, so they must stay right.
import type { Ticket } from '@shared/domain/ticket';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { attempt, done, logged, stampOf } from '../../../../test/builders/commands';
import { demoLikeSettings, people, personNamed } from '../../../../test/builders/settings';
import { type Device, newDevice, newDisk } from '../testing/device';
import { type FakeServer, fakeServer } from '../testing/fake-server';

const [ann] = people.filter(({ id }) => id === 'ann');
if (!ann) throw new Error('the test desk has nobody');

const number = 'INC0000001';
const resolve = { code: 'solutionProvided', notes: 'Restarted' } as const;
const resolved: Ticket = { ...done(attempt(logged(), 'ticket.resolve.v1', resolve, stampOf('ann', 1))), number };

let server: FakeServer;
let device: Device;
const row = () => device.row(number);
const isOnline = () => device.store.getState().link.kind === 'online';

beforeEach(async () => {
  server = fakeServer({ settings: demoLikeSettings(), people, tickets: [resolved] });
  vi.stubGlobal('fetch', server.fetchAs(personNamed('ann')));
  device = newDevice(ann, newDisk());
  await device.open(null);
  await device.until('all is pulled', () => isOnline() && device.store.getState().link.firstSync === null);
  server.cut('requests');
  await device.until('offline', () => !isOnline());
});
afterEach(async () => {
  await device.close();
  vi.unstubAllGlobals();
});

const close = async (): Promise<string> => {
  const id = await device.run('ticket.close.v1', number, {});
  await device.until('it is shown as closed', () => row()?.state === 'closed');
  expect(row()?.unsent).toBe(1);
  return id;
};

describe('a ticket that is closed from the list, and that no page has in full', () => {
  test('is not marked as unsent any more when the server has it', async () => {
    const id = await close();
    server.cut('none');
    await device.until('settled', () => device.item(id)?.status === 'settled');
    await device.host.idle();
    expect(row()).toMatchObject({ state: 'closed', unsent: 0 });
  });

  test('goes with all others when the data of the server is another', async () => {
    const id = await close();
    server.cut('none');
    await device.until('settled', () => device.item(id)?.status === 'settled');
    server.newEpoch();
    await device.until('it is gone', () => row() === undefined);
  });

  test('is counted by the targets of the desk as they are now', async () => {
    await close();
    const before = row()?.sla.resolve.target ?? 0;
    const settings = demoLikeSettings();
    const targets = settings.targets.map((target) => ({ ...target, resolve: target.resolve * 2 }));
    server.put('settings', 'desk', { ...settings, targets }, 'all');
    server.cut('none');
    await device.until('it has the new target', () => row()?.sla.resolve.target === before * 2);
    expect(row()?.state).toBe('closed');
  });
});
