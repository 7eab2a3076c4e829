// A real server is set back to a backup. What a device had sent since, and what it had not sent yet, is there afterwards,
// once and in order; numbers that it holds stay its own.
import { createWriteStream, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { type Device, type Disk, newDevice, newDisk } from '../../src/renderer/data/testing/device';
import { restore } from '../../src/server/backup/restore';
import { takeBackup } from '../../src/server/backup/take';
import { logArgs } from '../builders/commands';
import { filesAt } from '../builders/data-folder';
import { type RunningDesk, runDesk, staff } from '../builders/running-desk';

const DEVICE = 'device-of-a-restore';
/** More than one block of numbers. */
const MANY = 60;

let desk: RunningDesk;
let device: Device;
afterAll(async () => {
  await device?.close();
  await desk?.remove();
});

const wake = async (disk: Disk): Promise<void> => {
  const ann = staff.find(({ id }) => id === 'ann');
  if (!ann) throw new Error('the test desk has nobody');
  const { session } = await desk.client('ann', DEVICE);
  device = newDevice(ann, disk, undefined, {
    deviceId: DEVICE,
    address: { base: desk.url, token: session.token },
  });
  await device.open();
  await device.until('online', () => device.store.getState().link.kind === 'online');
};

const number = async (): Promise<string> => {
  let taken: unknown = null;
  while (typeof taken !== 'string') taken = await device.host.call(device.port, 'takeNumber', ['INC']);
  return taken;
};
const isSettled = (id: string) => (): boolean => device.item(id)?.status === 'settled';
const note = (of: string, text: string) => device.run('ticket.addNote.v1', of, { text });
const sent = async (id: Promise<string>): Promise<void> => device.until('it was sent', isSettled(await id));

const notesOf = async (of: string): Promise<string[]> =>
  ((await desk.core.timeline('lea', of)) ?? []).flatMap(({ body }) => (body.kind === 'note' ? [body.text] : []));

it('what a device did after the backup comes back, before what it has not sent yet', async () => {
  desk = await runDesk();
  const disk = newDisk();
  await wake(disk);
  const before = await number();
  await sent(device.run('ticket.log.v1', before, logArgs()));
  await sent(note(before, 'A, in the backup'));
  const file = join(desk.folder, 'desk.backup');
  await takeBackup(desk.core.db, null, createWriteStream(file), Date.now);

  await sent(note(before, 'B, lost'));
  const held: string[] = [];
  for (let n = 0; n < MANY; n += 1) held.push(await number());
  const later = held.at(-1) ?? '';
  await sent(device.run('ticket.log.v1', later, logArgs()));
  await sent(note(later, 'B, lost as well'));

  await desk.stop();
  await device.until('offline', () => device.store.getState().link.kind !== 'online');
  await note(before, 'C, not sent');
  await device.host.idle();
  await device.close();
  await restore({ dataDir: desk.folder }, { from: file, replace: true, now: Date.now(), ...filesAt(desk.folder) });
  desk = await runDesk({ folder: desk.folder });
  expect(await notesOf(before)).toEqual(['A, in the backup']);

  await wake(disk);
  await device.until('everything is on the server', () =>
    device.store.getState().outbox.items.every(({ status }) => status === 'settled'),
  );
  expect(await notesOf(before)).toEqual(['A, in the backup', 'B, lost', 'C, not sent']);
  expect(await notesOf(later)).toEqual(['B, lost as well']);
  await device.until('the device has what the server has', () => device.row(later)?.version === 2);

  const other = await desk.client('bob');
  const fresh = await other.number();
  expect(held).not.toContain(fresh);
  rmSync(file);
}, 180_000);
