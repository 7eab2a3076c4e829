// What a start may believe of the snapshot that an earlier life has left.
import { afterEach, describe, expect, test, vi } from 'vitest';
import { logged } from '../../../../test/builders/commands';
import { demoLikeSettings, people, personNamed } from '../../../../test/builders/settings';
import { type Device, type Disk, newDevice, newDisk } from '../testing/device';
import { fakeServer } from '../testing/fake-server';
import type { PeopleBook } from './people-book';
import { newProjector, type ProjectorHost } from './projector';

let device: Device | null = null;
afterEach(async () => {
  await device?.close();
  device = null;
  vi.unstubAllGlobals();
});

const begin = async (disk: Disk): Promise<Device> => {
  const opened = newDevice(personNamed('ann'), disk);
  device = opened;
  await opened.open();
  await opened.until('all is pulled', () => opened.store.getState().link.firstSync === null);
  return opened;
};

/** A disk whose snapshot lacks a ticket that was stored after it. */
const diskOfEarlier = async (savedAt: (written: number) => number): Promise<Disk> => {
  const server = fakeServer({ settings: demoLikeSettings(), people, tickets: [logged()] });
  vi.stubGlobal('fetch', server.fetchAs(personNamed('ann')));
  const disk = newDisk();
  const first = await begin(disk);
  await vi.waitFor(() => expect(disk.snapshot).not.toBeNull(), 6_000);
  await first.close();
  const { snapshot } = disk;
  if (!snapshot) throw new Error('there is no snapshot');
  disk.snapshot = { ...snapshot, savedAt: savedAt(snapshot.savedAt), rows: { ...snapshot.rows } };
  return disk;
};

describe('a snapshot', () => {
  test('from the future is not believed, now or later: the clock was set back', async () => {
    const disk = await diskOfEarlier((at) => at + 3_600_000);
    const again = newDevice(personNamed('ann'), disk);
    device = again;
    await again.open();
    expect(disk.snapshot).toBeNull();
    expect(again.row(logged().number)).toBeDefined();
  }, 15_000);

  test('of the past is kept', async () => {
    const disk = await diskOfEarlier((at) => at);
    const again = newDevice(personNamed('ann'), disk);
    device = again;
    await again.open();
    expect(disk.snapshot).not.toBeNull();
  }, 15_000);
});

test('a ticket that has changed counts as unshown until its row says so', async () => {
  const told: string[] = [];
  let fails = true;
  const settings = demoLikeSettings();
  const world = { settings, person: () => undefined };
  const host = {
    book: { mayBeShown: () => true, change: () => ({ put: [], remove: [] }) },
    people: { world: () => world } as unknown as PeopleBook,
    outbox: {
      pendingOn: () => {
        told.push(...projector.unshown());
        if (fails) throw new DOMException('no room', 'QuotaExceededError');
        return [];
      },
    },
    pages: { isHeld: () => false, report: () => undefined },
    pulled: () => ({ filed: new Map(), arriving: new Map() }),
    onChanged: () => undefined,
    onFailed: () => undefined,
  } as unknown as ProjectorHost;
  const projector = newProjector(host);
  projector.ticketChanged('INC0000001', null);
  expect(projector.unshown()).toEqual(['INC0000001']);
  await projector.idle();
  expect(told).toEqual(['INC0000001']);
  expect(projector.unshown()).toEqual(['INC0000001']);
  fails = false;
  projector.ticketChanged('INC0000001', null);
  await projector.idle();
  expect(projector.unshown()).toEqual([]);
});
