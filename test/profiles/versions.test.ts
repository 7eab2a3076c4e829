// A client and a server of different times: the client says which of them is too old, keeps its outbox, works on, and sends
// everything when they are of one time again.
import { SCHEMA_VERSION } from '@shared/contract/sync';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Device, type Disk, newDevice, newDisk } from '../../src/renderer/data/testing/device';
import { logArgs } from '../builders/commands';
import { envelope, type RunningDesk, runDesk, staff } from '../builders/running-desk';

const DEVICE = 'device-of-another-time';
const realFetch = fetch;

/** What the client says of itself, as one would that is older (below 0) or newer by so many versions. */
let ahead = 0;
const shifted = (text: string): string =>
  text
    .replace(/([?&]schema=)\d+/, `$1${SCHEMA_VERSION + ahead}`)
    .replace(/^\{"schema":\d+/, `{"schema":${SCHEMA_VERSION + ahead}`);
const fetchOfThen = (url: string, init: RequestInit = {}): Promise<Response> =>
  realFetch(shifted(url), typeof init.body === 'string' ? { ...init, body: shifted(init.body) } : init);

let desk: RunningDesk;
let disk: Disk;
let device: Device;
let number: string;

const link = () => device.store.getState().link;
const notesOf = async (): Promise<string[]> =>
  ((await desk.core.timeline('lea', number)) ?? []).flatMap(({ body }) => (body.kind === 'note' ? [body.text] : []));
const note = (text: string) => device.run('ticket.addNote.v1', number, { text });

const start = async (): Promise<void> => {
  const lea = staff.find(({ id }) => id === 'lea');
  if (!lea) throw new Error('the test desk has no lead');
  const { session } = await desk.client('lea', DEVICE);
  device = newDevice(lea, disk, undefined, {
    deviceId: DEVICE,
    address: { base: desk.url, token: session.token },
  });
  await device.open();
};

beforeAll(async () => {
  desk = await runDesk();
  disk = newDisk();
  const client = await desk.client('lea', 'another-device');
  number = await client.number();
  await client.push(envelope('ticket.log.v1', number, logArgs()));
  await start();
  await device.until('all is pulled', () => link().kind === 'online' && link().firstSync === null);
  await device.until('its ticket is here', () => device.row(number) !== undefined);
  await device.close();
  vi.stubGlobal('fetch', fetchOfThen);
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await device?.close();
  await desk?.remove();
});

describe('a client', () => {
  it.each([
    ['one version', -1],
    ['two versions', -2],
  ])('that is %s behind says so, works on, and sends everything when it is updated', async (_name, by) => {
    ahead = by;
    await start();
    await device.until('it says that it is too old', () => link().trouble === 'clientTooOld');
    expect(link().kind).toBe('offline');
    await device.load(number);
    const id = await note(`while behind by ${by}`);
    await device.host.idle();
    expect(device.item(id)?.status).toBe('waiting');
    expect(device.row(number)?.unsent).toBe(1);
    await device.close();

    // Loaded again, and still too old: nothing of it is gone.
    await start();
    await device.until('it says so again', () => link().trouble === 'clientTooOld');
    expect(device.item(id)?.status).toBe('waiting');
    await device.close();

    ahead = 0;
    await start();
    await device.until('it was sent', () => device.item(id)?.status === 'settled');
    expect(link().trouble).toBeNull();
    expect((await notesOf()).filter((text) => text === `while behind by ${by}`)).toHaveLength(1);
    await device.close();
  });

  it('that is newer than the server says so, works on, and goes on asking until the server is updated', async () => {
    ahead = 1;
    await start();
    await device.until('it says that the server is too old', () => link().trouble === 'serverTooOld');
    const id = await note('ahead of its server');
    await device.host.idle();
    expect(device.item(id)?.status).toBe('waiting');
    ahead = 0;
    await device.until('it was sent', () => device.item(id)?.status === 'settled');
    expect(link().trouble).toBeNull();
    expect(await notesOf()).toContain('ahead of its server');
  });
});
