// npm run profiles: a device of this version, as it lies on its disk with a full outbox, into test/profiles/<version>.
import { createWriteStream, mkdirSync, readFileSync, statSync } from 'node:fs';
import { SCHEMA_VERSION } from '@shared/contract/sync';
import type { ArgsOf } from '@shared/domain/commands/registry';
import { newId } from '../../src/renderer/data/ids';
import { newDevice } from '../../src/renderer/data/testing/device';
import { memoryStorage } from '../../src/renderer/data/testing/memory-storage';
import { writeAhead } from '../../src/renderer/data/write-ahead';
import { takeBackup } from '../../src/server/backup/take';
import { logArgs } from '../builders/commands';
import { type RunningDesk, runDesk, staff } from '../builders/running-desk';
import { emptyDisk } from './device-of';
import { checkComplete, newThings, prepareTickets, recordThings } from './one-of-each';
import { backupOf, folderOf, type Profile, writeProfile } from './profile';
import { readDatabases } from './stored-databases';

const DEVICE = 'device-of-a-profile';
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  readonly version: string;
};

const fill = async (desk: RunningDesk): Promise<Profile> => {
  const lea = staff.find(({ id }) => id === 'lea');
  if (!lea) throw new Error('the test desk has no lead');
  const wanted = await prepareTickets(await desk.client('lea', 'another-device'));
  const { session } = await desk.client('lea', DEVICE);
  const disk = emptyDisk();
  const device = newDevice(lea, disk, undefined, {
    deviceId: DEVICE,
    address: { base: desk.url, token: session.token },
  });
  const { store } = device;
  await device.open();
  await device.until('all is pulled', () => {
    const { link } = store.getState();
    return link.kind === 'online' && link.firstSync === null && link.history === null;
  });
  const take = async (prefix: string): Promise<string> => {
    let taken: unknown = null;
    while (typeof taken !== 'string') taken = await device.host.call(device.port, 'takeNumber', [prefix]);
    return taken;
  };
  const told = (id: string) =>
    device.until('it is answered', () => /settled|rejected/.test(device.item(id)?.status ?? ''));
  const number = await take('INC');
  await told(await device.run('ticket.log.v1', number, logArgs({ shortDescription: 'Sent before the network went' })));
  const refused = await device.run('ticket.reopen.v1', number, { reason: 'It was never closed.' });
  await told(refused);
  const fresh = await newThings(take);
  await device.until('its snapshot is written', () => disk.snapshot !== null);

  mkdirSync(folderOf(version), { recursive: true });
  await takeBackup(desk.core.db, null, createWriteStream(backupOf(version)), Date.now);
  await desk.stop();
  await device.until('offline', () => store.getState().link.kind === 'offline');
  const all = [...wanted, ...fresh, ...recordThings()];
  checkComplete(all);
  const unsent: string[] = [];
  for (const { name, id, args } of all) unsent.push(await device.run(name as never, id, args as ArgsOf<never>));
  const withdrawn = await device.run('ticket.addNote.v1', number, { text: 'Taken back.' });
  await device.host.call(device.port, 'withdraw', [[withdrawn]]);
  await device.host.idle();
  await device.close();

  const localStorage = memoryStorage();
  const at = Date.now();
  const args = { text: 'Written as the page was closed.' };
  const last = { id: newId(at), name: 'ticket.addNote.v1', ticket: number, args, at, batchId: null };
  writeAhead('lea', [{ envelope: last, seen: null }], localStorage);
  const kept = Array.from({ length: localStorage.length }, (_, n) => localStorage.key(n) ?? '');
  return {
    version,
    schema: SCHEMA_VERSION,
    personId: 'lea',
    deviceId: DEVICE,
    databases: await readDatabases(disk.factory),
    journal: Object.fromEntries(disk.files),
    snapshot: disk.snapshot,
    localStorage: Object.fromEntries(kept.map((key) => [key, localStorage.getItem(key) ?? ''])),
    unsent: [...unsent, last.id],
    refused: [refused],
    withdrawn: [withdrawn],
  };
};

const limits = { perSession: 1e6, perAddress: 1e6 };
const desk = await runDesk({ tuning: { limits } });
try {
  const profile = await fill(desk);
  const bytes = writeProfile(profile);
  const [device, backup] = [bytes, statSync(backupOf(version)).size].map((size) => Math.round(size / 1024));
  console.log(
    `test/profiles/${version}: ${profile.unsent.length} commands unsent, device ${device} kB, desk ${backup} kB`,
  );
} finally {
  await desk.remove();
}
process.exit(0);
