// Devices of earlier versions, as they lie on their disks with a full outbox, under this version and its server: nothing
// is lost, each command arrives once or is refused with a reason.
import { SCHEMA_VERSION } from '@shared/contract/sync';
import type { Ticket } from '@shared/domain/ticket';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { heldTickets } from '../../src/renderer/data/command-line';
import type { OutboxItem } from '../../src/renderer/data/model';
import { rowsOf } from '../../src/renderer/data/rows';
import { type Device, newDevice } from '../../src/renderer/data/testing/device';
import { memoryStorage } from '../../src/renderer/data/testing/memory-storage';
import { readAhead } from '../../src/renderer/data/write-ahead';
import { restore } from '../../src/server/backup/restore';
import { filesAt, newDataFolder, removeFolder } from '../builders/data-folder';
import { type RunningDesk, runDesk, staff } from '../builders/running-desk';
import { type BrowserDisk, diskOf } from './device-of';
import { backupOf, type Profile, readProfile, versions } from './profile';
import { readDatabases, type StoredDatabase } from './stored-databases';

const limits = { perSession: 1e6, perAddress: 1e6 };
const NOWHERE = 'http://127.0.0.1:9';
/** Commands of versions that never were. */
const foreign = ['ticket.sing.v2', 'ticket.addNote.v0'];

let desk: RunningDesk | null = null;
let device: Device | null = null;
afterEach(async () => {
  await device?.close();
  const { folder } = desk ?? {};
  await desk?.remove();
  if (folder) removeFolder(folder);
  device = null;
  desk = null;
});

const deskOf = async (version: string): Promise<RunningDesk> => {
  const folder = await newDataFolder();
  await restore({ dataDir: folder }, { from: backupOf(version), replace: true, now: Date.now(), ...filesAt(folder) });
  desk = await runDesk({ folder, tuning: { limits } });
  return desk;
};

/** The page's part of a start: what the worker has not confirmed is handed to it again. */
const open = async (profile: Profile, disk: BrowserDisk, address: { base: string; token: string | null }) => {
  const person = staff.find(({ id }) => id === profile.personId);
  if (!person) throw new Error(`the test desk has no ${profile.personId}`);
  const opened = newDevice(person, disk, undefined, { deviceId: profile.deviceId, address });
  device = opened;
  await opened.open();
  const localStorage = memoryStorage();
  for (const [key, value] of Object.entries(profile.localStorage)) localStorage.setItem(key, value);
  for (const commands of readAhead(profile.personId, localStorage)) await opened.submit(commands);
  await opened.host.idle();
  return opened;
};

const itemsOf = ({ store }: Device): readonly OutboxItem[] => store.getState().outbox.items;
/** A hundred commands, one after another where they are of one ticket, on a machine that does other things as well. */
const PATIENCE = { timeout: 150_000, interval: 50 };
const isAnswered = ({ status }: OutboxItem): boolean => status === 'settled' || status === 'rejected';

/** Everything has its answer, but for what stands behind a refusal that its author has not decided about. */
const atRest = (opened: Device): Promise<void> =>
  vi.waitFor(() => {
    const { link } = opened.store.getState();
    expect(link).toMatchObject({ kind: 'online', firstSync: null, history: null });
    const held = heldTickets(itemsOf(opened));
    const open = itemsOf(opened).filter((item) => !isAnswered(item) && !held.has(item.envelope.ticket));
    expect(open.map(({ status, envelope }) => `${status} ${envelope.name}`)).toEqual([]);
  }, PATIENCE);

/** The author gives up what was refused, so that what stands behind it is sent. */
const decideAll = async (opened: Device): Promise<void> => {
  await atRest(opened);
  while (!itemsOf(opened).every(isAnswered)) {
    const held = heldTickets(itemsOf(opened));
    for (const { envelope, status, choice } of itemsOf(opened)) {
      if (status !== 'rejected' || choice !== null || !held.has(envelope.ticket)) continue;
      await opened.host.call(opened.port, 'settleChoice', [envelope.id, 'discarded']);
    }
    await opened.host.idle();
    await atRest(opened);
  }
};

const withForeign = (databases: readonly StoredDatabase[], ids: readonly string[]): readonly StoredDatabase[] =>
  databases.map((database) => {
    if (!/-own\b.*commands/.test(database.name)) return database;
    const stores = database.stores.map((store) => {
      const model = store.rows.find(({ value }) => 'item' in (value as object));
      if (!model) return store;
      const { item } = model.value as { readonly item: OutboxItem };
      const rows = foreign.map((name, n) => {
        const id = ids[n] ?? '';
        const envelope = { ...item.envelope, id, name, args: { text: 'Words of another time.' }, batchId: null };
        const value = {
          ...(model.value as object),
          id,
          attempted: false,
          item: { ...item, envelope, status: 'waiting' },
        };
        return { key: id, value };
      });
      return { ...store, rows: [...store.rows, ...rows] };
    });
    return { ...database, stores };
  });

/** As an older client would have left it: its pulled data under another name, and nothing older looked for. */
const asOfSchema = (databases: readonly StoredDatabase[], schema: number): readonly StoredDatabase[] =>
  databases.map((database) => ({
    ...database,
    name: database.name.replace(/-pulled-\d+/, `-pulled-${schema}`),
    stores: database.stores.map((store) => ({
      ...store,
      rows: store.rows.map(({ key, value }) => ({
        key,
        value: key === 'olderDropped' ? { ...(value as object), value: schema } : value,
      })),
    })),
  }));

interface Answered {
  readonly id: string;
  readonly ticket: string;
  readonly kind: string;
  readonly count: number;
}

/** Accepted ones have counted once, refused ones are in the outbox with their words and a reason. */
const checkAnswers = async (opened: Device, ids: readonly string[], before: ReadonlyMap<string, OutboxItem>) => {
  const rows = (await desk?.core.db.query<Answered>(
    "select id, ticket, outcome->>'kind' as kind, count(*)::int as count from command_outcome group by 1, 2, 3",
  )) as Answered[];
  const outcomes = new Map(rows.map((row) => [row.id, row]));
  for (const id of ids) {
    const item = opened.item(id);
    expect(item?.envelope, id).toEqual(before.get(id)?.envelope);
    const outcome = outcomes.get(id);
    if (item?.status === 'settled') expect(outcome).toMatchObject({ kind: 'accepted', count: 1 });
    else {
      expect(item?.status).toBe('rejected');
      expect(item?.refusal?.code).toMatch(/\w+\.\w+/);
    }
  }
  const tickets = await desk?.core.db.query<{ body: Ticket }>(
    "select body from doc where coll = 'tickets' and not deleted",
  );
  for (const { body } of tickets ?? []) {
    const accepted = rows.filter(({ ticket, kind }) => ticket === body.number && kind === 'accepted');
    expect(accepted.length, `${body.number} by its commands`).toBe(body.version);
    await opened.load(body.number);
    expect(opened.shown(body.number), body.number).toEqual(body);
  }
};

describe.each(versions())('a device of version %s', (version) => {
  const profile = readProfile(version);
  const known = [...profile.unsent, ...profile.refused];

  it('opens without a network as it was, and then sends what waits, under a server that was updated', async () => {
    const strangers = foreign.map((_, n) => `0192f000-0000-7000-8000-00000000000${n}`);
    const disk = await diskOf(profile, withForeign(profile.databases, strangers));
    const offline = await open(profile, disk, { base: NOWHERE, token: null });
    const before = new Map(itemsOf(offline).map((item) => [item.envelope.id, item]));
    for (const id of [...profile.unsent, ...strangers]) expect(before.get(id)?.status, id).toBe('waiting');
    for (const id of profile.refused) expect(before.get(id)?.status, id).toBe('rejected');
    for (const id of profile.withdrawn) expect(before.has(id)).toBe(false);
    expect(rowsOf(offline.store.getState().tickets.rows).length).toBeGreaterThan(20);
    await offline.host.idle();
    await offline.close();

    const { core, client } = await deskOf(version);
    const [mark] = profile.databases
      .filter(({ name }) => /-pulled-\d+\b.*marks/.test(name))
      .flatMap(({ stores }) => stores.flatMap(({ rows }) => rows.map(({ value }) => value)));
    const { checkpoint } = mark as { readonly checkpoint: { readonly epoch: string } };
    await core.db.query('update counter set epoch = $1', [checkpoint.epoch]);
    const { session } = await client(profile.personId, profile.deviceId);
    const opened = await open(profile, disk, { base: desk?.url ?? '', token: session.token });
    await decideAll(opened);
    await checkAnswers(opened, [...known, ...strangers], before);
    for (const id of strangers) {
      expect(opened.item(id)).toMatchObject({ status: 'rejected', refusal: { code: 'command.unknown' } });
    }
    for (const id of profile.withdrawn) expect(opened.item(id)).toBeUndefined();
    const accepted = itemsOf(opened).filter(({ status }) => status === 'settled').length;
    expect(accepted, 'most of what waited is done').toBeGreaterThan(profile.unsent.length / 2);
  }, 200_000);

  it('of an older schema pulls again, and loses nothing of its outbox, nor what others have added', async () => {
    const disk = await diskOf(profile, asOfSchema(profile.databases, SCHEMA_VERSION - 1));
    disk.snapshot = null;
    const { core, client } = await deskOf(version);
    const [any] = await core.db.query<{ id: string }>(
      'update doc set body = body || \'{"ofTomorrow":{"a":1}}\'::jsonb where coll = \'tickets\' returning id',
    );
    const { session } = await client(profile.personId, profile.deviceId);
    const opened = await open(profile, disk, { base: desk?.url ?? '', token: session.token });
    const before = new Map(itemsOf(opened).map((item) => [item.envelope.id, item]));
    for (const id of profile.unsent) expect(before.has(id), id).toBe(true);
    await decideAll(opened);
    await checkAnswers(opened, known, before);
    await opened.load(any?.id ?? '');
    expect(opened.shown(any?.id ?? '')).toMatchObject({ ofTomorrow: { a: 1 } });
    const left = async () => {
      const databases = (await readDatabases(disk.factory)).filter(({ name }) =>
        name.includes(`-pulled-${SCHEMA_VERSION - 1}`),
      );
      return databases.flatMap(({ stores }) => stores.flatMap(({ rows }) => rows));
    };
    await expect.poll(left).toEqual([]);
  }, 200_000);
});
