import { routes } from '@shared/contract/http';
import type { Ticket } from '@shared/domain/ticket';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { commandId, logged } from '../../../../test/builders/commands';
import { demoLikeSettings, people, personNamed } from '../../../../test/builders/settings';
import { type Device, type Disk, newDevice, newDisk } from '../testing/device';
import { type FakeServer, fakeServer } from '../testing/fake-server';

const ann = people.find(({ id }) => id === 'ann') ?? people[0];
if (!ann) throw new Error('the test desk has nobody');

const number = (n: number): string => `INC${String(n).padStart(7, '0')}`;
const ticket = (n: number, over: Partial<Ticket> = {}): Ticket => ({ ...logged(), number: number(n), ...over });
const closed: Partial<Ticket> = { state: { kind: 'closed', resolution: null, at: 5 } };

let server: FakeServer;
let disk: Disk;
let device: Device;

const begin = async () => {
  vi.stubGlobal('fetch', server.fetchAs(personNamed('ann')));
  device = newDevice(ann, disk);
  await device.open(disk.snapshot?.stamp ?? null);
};
const restart = async () => {
  await device.close();
  await begin();
};
const isOnline = () => device.store.getState().link.kind === 'online';
const synced = () => device.until('all is pulled', () => isOnline() && device.store.getState().link.firstSync === null);

beforeEach(async () => {
  server = fakeServer({
    settings: demoLikeSettings(),
    people,
    tickets: [ticket(1), ticket(2), ticket(3), ticket(4, closed)],
  });
  disk = newDisk();
  await begin();
});
afterEach(async () => {
  await device.close();
  vi.unstubAllGlobals();
});

const note = (text: string) => ({ text });

describe('opening', () => {
  test('what could not be opened wholly is closed again: the next tries find room for their stores', async () => {
    await device.close();
    const texts = {
      opened: () => {
        throw new Error('ended while it opened');
      },
      changed: () => undefined,
    };
    for (let n = 0; n < 3; n += 1) {
      const failing = newDevice(ann, disk, texts);
      await expect(failing.open(null)).rejects.toThrow('ended while it opened');
    }
    await begin();
    await device.until('the rows are here', () => device.row(number(3)) !== undefined);
  });
});

describe('the first sync', () => {
  test('shows tickets, and opens them, while they are still being stored', async () => {
    await device.close();
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slow = newDisk();
    const { storage } = slow;
    const held = {
      ...storage,
      createStorageInstance: async (params: Parameters<typeof storage.createStorageInstance>[0]) => {
        const instance = await storage.createStorageInstance(params);
        if (params.collectionName !== 'tickets') return instance;
        const write = instance.bulkWrite.bind(instance);
        instance.bulkWrite = (...args) => gate.then(() => write(...args));
        return instance;
      },
    };
    disk = { ...slow, storage: held as typeof storage };
    await begin();
    await device.until('the rows are here', () => device.row(number(3)) !== undefined);
    await device.load(number(3));
    expect(device.shown(number(3))?.shortDescription).toBe(ticket(3).shortDescription);
    expect(device.store.getState().link.firstSync).not.toBeNull();
    release();
    await synced();
    await device.load(number(3));
    expect(device.shown(number(3))?.version).toBe(ticket(3).version);
  });
});

describe('pulling', () => {
  test('the working set becomes rows, closed tickets do not, and can be asked for', async () => {
    await device.until(
      'history is here',
      () => device.store.getState().link.history === null && device.row(number(3)) !== undefined,
    );
    expect(device.row(number(1))?.shortDescription).toBe(ticket(1).shortDescription);
    expect(device.store.getState().tickets.rows.size).toBe(3);
    await device.until('history is complete', () => device.store.getState().link.firstSync === null);
    let page = { rows: [] as unknown[], total: 0 };
    await device.until('the closed one is here', () => {
      void device.host.call(device.port, 'closed', [{ filters: [], text: '' }, 0, 50]).then((got) => {
        page = got as typeof page;
      });
      return page.total === 1;
    });
    expect(page.rows).toMatchObject([{ number: number(4), state: 'closed' }]);
  });

  test('what somebody else does appears, through the live stream', async () => {
    await synced();
    server.act(
      {
        id: commandId(77),
        name: 'ticket.setImpactUrgency.v1',
        ticket: number(2),
        args: { impact: 1, urgency: 1, seen: { impact: 2, urgency: 2 } },
        at: Date.now(),
        batchId: null,
      },
      personNamed('bob'),
    );
    await device.until('the priority is here', () => device.row(number(2))?.priority === 1);
  });

  test('a change that was lost on the stream is pulled when the next one shows the gap', async () => {
    await synced();
    server.put('tickets', number(3), ticket(3, { version: 2, shortDescription: 'lost' }), 'desk:open');
    server.act(
      {
        id: commandId(78),
        name: 'ticket.addNote.v1',
        ticket: number(2),
        args: note('x'),
        at: Date.now(),
        batchId: null,
      },
      personNamed('bob'),
    );
    await device.until('the lost one is here', () => device.row(number(3))?.shortDescription === 'lost');
  });

  test('what somebody else does appears while a page of history is under way, and the page does not undo it', async () => {
    const answer = server.fetchAs(personNamed('ann'));
    let asked = 0;
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await device.close();
    disk = newDisk();
    vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
      const response = await answer(url, init);
      // Read before the change, told after it.
      if (url.endsWith(routes.pull) && JSON.parse(String(init.body)).history) {
        asked += 1;
        await released;
      }
      return response;
    });
    device = newDevice(ann, disk);
    await device.open(null);
    await device.until('history is asked for', () => asked > 0);
    server.act(
      {
        id: commandId(80),
        name: 'ticket.setImpactUrgency.v1',
        ticket: number(2),
        args: { impact: 1, urgency: 1, seen: { impact: 2, urgency: 2 } },
        at: Date.now(),
        batchId: null,
      },
      personNamed('bob'),
    );
    await device.until('the priority is here', () => device.row(number(2))?.priority === 1);
    release();
    await device.until('history is complete', () => isOnline() && device.store.getState().link.history === null);
    await device.host.idle();
    expect(device.row(number(2))?.priority).toBe(1);
  });

  test('ended in the middle of its pages, it goes on at the next start, and lacks nothing', async () => {
    await device.close();
    const many = Array.from({ length: 1_200 }, (_, n) => ticket(n + 1, n < 100 ? closed : {}));
    server = fakeServer({ settings: demoLikeSettings(), people, tickets: many });
    const answer = server.fetchAs(personNamed('ann'));
    let pages = 0;
    vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
      const asked = url.endsWith(routes.pull) ? JSON.parse(String(init.body)) : null;
      if (asked?.collection === 'tickets') pages += 1;
      // The second page never comes.
      return pages > 1 && asked ? new Promise<never>(() => undefined) : answer(url, init);
    });
    disk = newDisk();
    device = newDevice(ann, disk);
    await device.open(null);
    const rows = () => device.store.getState().tickets.rows.size;
    await device.until('the first page is here', () => pages > 1 && rows() === 1_000);
    await restart();
    await device.until('the open ones are here', () => rows() === 1_100);
    await device.until('all is pulled', () => device.store.getState().link.firstSync === null);
    let page = { total: 0 };
    await device.until('the closed ones are here', () => {
      void device.host.call(device.port, 'closed', [{ filters: [], text: '' }, 0, 1]).then((got) => {
        page = got as typeof page;
      });
      return page.total === 100;
    });
  });

  test('a ticket that leaves the scope leaves the device', async () => {
    await synced();
    server.cut('requests');
    await device.until('offline', () => !isOnline());
    server.put('tickets', number(3), ticket(3), 'hr:open');
    server.cut('none');
    await device.until('it is gone', () => device.row(number(3)) === undefined);
  });

  test('data of another epoch replaces what was pulled, and the outbox stays', async () => {
    await synced();
    server.cut('requests');
    await device.until('offline', () => !isOnline());
    const id = await device.run('ticket.addNote.v1', number(1), note('kept'));
    server.put('tickets', number(9), ticket(9), 'desk:open');
    server.newEpoch();
    server.cut('none');
    await device.until('the new data are here', () => device.row(number(9)) !== undefined);
    await device.until('the note was sent', () => device.item(id)?.status === 'settled');
    expect(server.entriesOf(number(1))).toBe(1);
  });
});

describe('sending', () => {
  test('a command shows at once, is accepted, and leaves the fold when its ticket has come', async () => {
    await synced();
    await device.load(number(1));
    const id = await device.run('ticket.addNote.v1', number(1), note('hello'));
    await device.until('settled', () => device.item(id)?.status === 'settled');
    expect(device.shown(number(1))?.version).toBe(2);
    expect(device.row(number(1))?.unsent).toBe(0);
    const loaded = device.store.getState().tickets.loaded.get(number(1));
    expect(loaded?.entries.map(({ commandId: by }) => by)).toContain(id);
  });

  test('made offline, it survives the worker, and goes out once', async () => {
    await synced();
    server.cut('requests');
    await device.until('offline', () => !isOnline());
    const id = await device.run('ticket.addNote.v1', number(1), note('offline'));
    await device.until('its row is marked', () => device.row(number(1))?.unsent === 1);
    await restart();
    expect(device.item(id)?.status).toBe('waiting');
    server.cut('none');
    await device.until('settled', () => device.item(id)?.status === 'settled');
    expect(server.entriesOf(number(1))).toBe(1);
  });

  test('an answer that got lost: the same id again, and no second note', async () => {
    await synced();
    server.cut('answers');
    const id = await device.run('ticket.addNote.v1', number(1), note('once'));
    await device.until('the server has it', () => server.entriesOf(number(1)) === 1);
    server.cut('none');
    await device.until('settled', () => device.item(id)?.status === 'settled');
    expect(server.entriesOf(number(1))).toBe(1);
    expect(server.received.filter((each) => each === id).length).toBeGreaterThan(1);
  });

  test('the same copy handed over twice is one command', async () => {
    await synced();
    const envelope = {
      id: commandId(501),
      name: 'ticket.addNote.v1',
      ticket: number(1),
      args: note('twice'),
      at: Date.now(),
      batchId: null,
    };
    await device.submit([{ envelope, seen: null }]);
    await device.submit([{ envelope, seen: null }]);
    await device.until('settled', () => device.item(envelope.id)?.status === 'settled');
    await restart();
    await device.submit([{ envelope, seen: null }]);
    await device.host.idle();
    expect(server.entriesOf(number(1))).toBe(1);
  });

  test('a rejected one holds back what stands behind it on the same ticket, and nothing else', async () => {
    await synced();
    server.cut('requests');
    await device.until('offline', () => !isOnline());
    const seen = { groupId: 'l1', assigneeId: null };
    const take = await device.run('ticket.take.v1', number(1), { seen });
    const behind = await device.run('ticket.addNote.v1', number(1), note('behind'));
    const beside = await device.run('ticket.addNote.v1', number(2), note('beside'));
    server.act(
      { id: commandId(79), name: 'ticket.take.v1', ticket: number(1), args: { seen }, at: Date.now(), batchId: null },
      personNamed('bob'),
    );
    server.cut('none');
    await device.until('rejected', () => device.item(take)?.status === 'rejected');
    await device.until('the other was sent', () => device.item(beside)?.status === 'settled');
    expect(device.item(take)?.refusal?.code).toBe('take.overtaken');
    expect(device.item(behind)?.status).toBe('waiting');
    await device.host.call(device.port, 'settleChoice', [take, 'discarded']);
    await device.until('released', () => device.item(behind)?.status === 'settled');
  });

  test('what has not been sent can be withdrawn; what may have been cannot', async () => {
    await synced();
    server.cut('answers');
    const tried = await device.run('ticket.addNote.v1', number(1), note('tried'));
    await device.until('the server has it', () => server.entriesOf(number(1)) === 1);
    server.cut('requests');
    await device.until('offline', () => !isOnline());
    const fresh = await device.run('ticket.addNote.v1', number(2), note('fresh'));
    const gone = await device.host.call(device.port, 'withdraw', [[tried, fresh]]);
    expect(gone).toEqual([fresh]);
    server.cut('none');
    await device.until('settled', () => device.item(tried)?.status === 'settled');
    expect(device.item(fresh)).toBeUndefined();
    expect(server.entriesOf(number(2))).toBe(0);
  });

  test('signed out: nothing is sent, nothing is lost', async () => {
    await synced();
    server.signOut();
    await device.until('told', () => device.events.some(({ kind }) => kind === 'signedOut'));
    const id = await device.run('ticket.addNote.v1', number(1), note('later'));
    await device.host.idle();
    expect(device.item(id)?.status).toBe('waiting');
  });
});

describe('numbers', () => {
  test('reserved online, taken offline, none twice', async () => {
    await synced();
    const left = () => device.host.call(device.port, 'numbersLeft', []);
    let count = 0;
    await device.until('a block is here', () => {
      void left().then((n) => {
        count = n as number;
      });
      return count === 50;
    });
    server.cut('requests');
    await device.until('offline', () => !isOnline());
    const taken = [];
    for (let n = 0; n < 51; n += 1) taken.push(await device.host.call(device.port, 'takeNumber', ['INC']));
    expect(new Set(taken.slice(0, 50)).size).toBe(50);
    expect(taken[0]).toBe('INC0900000');
    expect(taken[50]).toBeNull();
  });
});
