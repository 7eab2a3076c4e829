// People with a device each beside one real server, each with a line that can be cut, for trying what files do between
// them. One device is awake at a time (RxDB's free edition opens sixteen collections in a process, a device has nine), so
// everything that a device keeps is also tried over a restart.
import { vi } from 'vitest';
import { type Device, newDevice, newDisk } from '../../src/renderer/data/testing/device';
import { type Client, type RunningDesk, staff } from '../builders/running-desk';

const cut = new Set<string>();
const realFetch = globalThis.fetch;
let awake: Seat | null = null;

/** Devices in this process go through a line that knows them by their token. */
export const layLines = (): void => {
  vi.stubGlobal('fetch', async (url: string, init?: RequestInit) => {
    const token = (new Headers(init?.headers).get('authorization') ?? '').replace('Bearer ', '');
    if (!cut.has(token)) return realFetch(url, init);
    throw new TypeError('fetch failed');
  });
};

export interface Seat {
  readonly who: string;
  readonly client: Client;
  /** Its device, awake: another's sleeps from then on. */
  up(): Promise<Device>;
  down(): Promise<void>;
  goOffline(): Promise<void>;
  goOnline(): Promise<Device>;
}

export const seatOf = async (desk: RunningDesk, who: string): Promise<Seat> => {
  const deviceId = `paper-${who}-${crypto.randomUUID().slice(0, 8)}`;
  const client = await desk.client(who, deviceId);
  const token = client.session.token ?? '';
  const me = staff.find(({ id }) => id === who);
  if (!me) throw new Error(`nobody is called ${who}`);
  const disk = newDisk();
  let device: Device | null = null;

  const synced = async (woken: Device): Promise<Device> => {
    await woken.until('synced', () => {
      const { kind, firstSync } = woken.store.getState().link;
      if (kind === 'offline') void woken.host.call(woken.port, 'sendNow', []);
      return kind === 'online' && firstSync === null;
    });
    return woken;
  };

  const seat: Seat = {
    who,
    client,
    up: async () => {
      if (device) return device;
      await awake?.down();
      awake = seat;
      device = newDevice(me, disk, undefined, { deviceId, address: { base: desk.url, token } });
      await device.open();
      return cut.has(token) ? device : synced(device);
    },
    down: async () => {
      const sleepy = device;
      device = null;
      if (awake === seat) awake = null;
      await sleepy?.host.idle();
      await sleepy?.close();
    },
    goOffline: async () => {
      const woken = await seat.up();
      await woken.until('sealed', () => disk.keys !== undefined);
      cut.add(token);
      await woken.host.call(woken.port, 'networkHint', []);
      await woken.until('offline', () => woken.store.getState().link.kind === 'offline');
    },
    goOnline: async () => {
      cut.delete(token);
      return synced(await seat.up());
    },
  };
  return seat;
};
