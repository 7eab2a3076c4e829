import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { commandId, logged } from '../../../../test/builders/commands';
import { demoLikeSettings, people, personNamed } from '../../../../test/builders/settings';
import type { Submission } from '../backend';
import { type Device, newDevice } from '../testing/device';
import { type FakeServer, fakeServer } from '../testing/fake-server';

const NUMBER = 'INC0000001';
let server: FakeServer;
let device: Device;

beforeEach(async () => {
  server = fakeServer({ settings: demoLikeSettings(), people, tickets: [{ ...logged(), number: NUMBER }] });
  vi.stubGlobal('fetch', server.fetchAs(personNamed('ann')));
  device = newDevice(personNamed('ann'));
  await device.open();
  await device.until(
    'all is pulled',
    () => device.row(NUMBER) !== undefined && device.store.getState().link.kind === 'online',
  );
  server.cut('requests');
  await device.load(NUMBER);
});
afterEach(async () => {
  await device.close();
  vi.unstubAllGlobals();
});

const note = (n: number, seenAt: number): Submission => ({
  envelope: {
    id: commandId(n),
    name: 'ticket.addNote.v1',
    ticket: NUMBER,
    args: { text: `${n}` },
    at: Date.now(),
    batchId: null,
  },
  seen: null,
  seenAt,
});

test('a command that was kept without its ticket gets the one that its author saw, unsent changes included', async () => {
  const before = device.shown(NUMBER);
  const version = before?.version ?? 0;
  await device.submit([note(1, version)]);
  await device.until('the first is here', () => device.shown(NUMBER)?.version === version + 1);
  const between = device.shown(NUMBER);
  await device.submit([note(2, version + 1)]);
  await device.until('the second is here', () => device.item(commandId(2)) !== undefined);
  expect(device.item(commandId(1))?.seen).toEqual(before);
  expect(device.item(commandId(2))?.seen).toEqual(between);
});

test('where the ticket is another by now, nothing is said to have been seen', async () => {
  await device.submit([note(1, (device.shown(NUMBER)?.version ?? 0) + 7)]);
  await device.until('it is here', () => device.item(commandId(1)) !== undefined);
  expect(device.item(commandId(1))?.seen).toBeNull();
});
