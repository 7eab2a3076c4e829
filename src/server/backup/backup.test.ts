import {
  createWriteStream,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { logArgs } from '../../../test/builders/commands';
import { deviceOf, envelopeOf, openTestCore, type TestCore } from '../../../test/builders/core';
import { filesAt } from '../../../test/builders/data-folder';
import { lossesIn, nothingSaid } from '../../../test/sync/written';
import { openCore } from '../commands/open-core';
import { type Db, DbUnavailable } from '../db/db';
import { openDb } from '../db/open';
import { BackupFault } from './format';
import { checkBackup } from './lines';
import { gapAfter } from './put-back';
import { restore } from './restore';
import { takeBackup } from './take';

const folder = mkdtempSync(join(tmpdir(), 'firstline-backup-'));
const file = join(folder, 'desk.backup');
const newPlace = (): string => mkdtempSync(join(folder, 'place-'));
const DAY = 86_400_000;

let desk: TestCore;
let busy: ReturnType<typeof nothingSaid>;

/** Sends as fast as it is answered, until told to stop. */
const work = (who: string, until: () => boolean): Promise<void> => {
  const device = deviceOf(desk.core, who);
  const send = async (...envelopes: ReturnType<typeof envelopeOf>[]): Promise<void> => {
    for (const outcome of await device.push(...envelopes)) busy.acknowledged.set(outcome.id, outcome);
  };
  const run = async (): Promise<void> => {
    while (!until()) {
      const number = await device.number();
      await send(envelopeOf('ticket.log.v1', number, logArgs()));
      for (let n = 0; n < 4; n++) await send(envelopeOf('ticket.addNote.v1', number, { text: `note ${n}` }));
    }
  };
  return run();
};

beforeAll(async () => {
  desk = await openTestCore();
  busy = nothingSaid();
  await Promise.all(['ann', 'bob'].map((who) => work(who, () => busy.acknowledged.size > 200)));
});
afterAll(async () => {
  await restored?.close();
  await desk.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** To make an embedded database takes seconds: one is enough to look at. */
const dataDir = newPlace();
let restored: Db | null = null;
const openRestored = async (): Promise<Db> => {
  restored ??= await openDb({ dataDir });
  return restored;
};

describe('a backup of a desk at work', () => {
  it('is of one moment: what was acknowledged before it is in it, and nothing is half there', async () => {
    const before = new Map(busy.acknowledged);
    let done = false;
    const working = ['ann', 'bob', 'cleo'].map((who) => work(who, () => done));
    const taken = await takeBackup(desk.db, null, createWriteStream(file), Date.now);
    done = true;
    await Promise.all(working);
    expect(await checkBackup(file)).toMatchObject({ rows: taken.rows, head: { from: 'embedded' } });
    await restore({ dataDir }, { from: file, replace: false, now: Date.now(), ...filesAt(folder) });
    const db = await openRestored();
    expect(await lossesIn(db, { ...busy, acknowledged: before })).toEqual([]);
    const [found] = await db.query<{ outcomes: number; entries: number; docs: number; head: number; seq: number }>(
      `select (select count(*)::int from command_outcome) as outcomes,
         (select max(seq) from doc) as head, (select seq from counter) as seq`,
    );
    expect(found?.seq).toBe(found?.head);
    expect(found?.outcomes).toBeGreaterThanOrEqual(before.size);
    const stray = await db.query(
      `select s.id from doc_scope s left join doc d on d.coll = s.coll and d.id = s.id
        where d.id is null or (s.present and not d.scopes @> array[s.scope]) limit 3`,
    );
    expect(stray).toEqual([]);
  });

  it('comes back as a desk that goes on: found by words, another epoch, nobody signed in, the audit says so', async () => {
    const db = await openRestored();
    const [row] = await db.query<{ epoch: string; words: number; audit: number; open: number }>(
      `select (select epoch from counter) as epoch, (select count(*)::int from doc_words) as words,
         (select count(*)::int from audit where kind = 'restored') as audit,
         (select count(*)::int from session where revoked_at is null) as open`,
    );
    const [old] = await desk.db.query<{ epoch: string }>('select epoch from counter');
    expect(row?.epoch).not.toBe(old?.epoch);
    expect(row).toMatchObject({ audit: 1, open: 0 });
    expect(row?.words).toBeGreaterThan(0);
    const core = await openCore(db);
    await expect(deviceOf(core, 'ann').log()).resolves.toMatch(/^INC/);
    await core.close();
  });
});

describe('numbers after a restore', () => {
  it('are not given out again; whoever holds one may use it, once', async () => {
    const lost = deviceOf(desk.core, 'ann', 'device-that-was-away');
    const held = await lost.number();
    const logged = envelopeOf('ticket.log.v1', held, logArgs());
    const db = await openRestored();
    const core = await openCore(db);
    const fresh = await deviceOf(core, 'bob', 'new-device').number();
    expect(Number(fresh.slice(3))).toBeGreaterThan(Number(held.slice(3)) + 1_000);
    const away = deviceOf(core, 'ann', 'device-that-was-away');
    const [first] = await away.push(logged);
    expect(first?.kind).toBe('accepted');
    const [second] = await deviceOf(core, 'bob').push(envelopeOf('ticket.log.v1', held, logArgs()));
    expect(second?.kind).toBe('rejected');
    const unheard = `INC${String(Number(fresh.slice(3)) + 5_000).padStart(7, '0')}`;
    const [guess] = await away.push(envelopeOf('ticket.log.v1', unheard, logArgs()));
    expect(guess).toMatchObject({ kind: 'rejected', refusal: { code: 'number.notReserved' } });
    await core.close();
  });

  it('stay ahead of what was given out, however often the same backup is restored', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            days: fc.double({ min: 0, max: 40, noNaN: true }),
            used: fc.double({ min: 0, max: 1, noNaN: true }),
          }),
        ),
        (times) => {
          let age = 0;
          let given = 0;
          for (const { days, used } of times) {
            age += days;
            given += Math.floor(days * used * 10_000);
            const next = gapAfter(0, age * DAY);
            expect(next).toBeGreaterThanOrEqual(given);
            given = next;
          }
        },
      ),
    );
  });
});

describe('a place that is taken', () => {
  it('is refused, or kept aside; a server that runs on it keeps it', async () => {
    const again = (replace: boolean) =>
      restore({ dataDir }, { from: file, replace, now: Date.now(), ...filesAt(folder) });
    await openRestored();
    await expect(again(true)).rejects.toBeInstanceOf(DbUnavailable);
    await restored?.close();
    restored = null;
    await expect(again(false)).rejects.toThrow('holds a desk already');
    const { aside } = await again(true);
    expect(readdirSync(dataDir).filter((name) => name.startsWith('database'))).toHaveLength(2);
    expect(statSync(aside ?? '').isDirectory()).toBe(true);
  });
});

describe('a file that is not as it was written', () => {
  const spoilt = join(folder, 'spoilt.backup');
  const whole = (): Buffer => readFileSync(file);

  it('is told, wherever a byte was changed or the rest is missing, and nothing is restored', async () => {
    const size = statSync(file).size;
    const places = fc.sample(fc.record({ at: fc.nat(size - 1), cut: fc.boolean(), bit: fc.nat(7) }), {
      numRuns: 60,
      seed: 7,
    });
    for (const { at, cut, bit } of places) {
      const bytes = whole();
      // The time in gzip's own header means nothing to us.
      const place = Math.max(10, at);
      bytes[place] = (bytes[place] ?? 0) ^ (1 << bit);
      writeFileSync(spoilt, cut ? whole().subarray(0, place) : bytes);
      await expect(checkBackup(spoilt)).rejects.toBeInstanceOf(BackupFault);
    }
    const place = newPlace();
    await expect(
      restore({ dataDir: place }, { from: spoilt, replace: false, now: 0, ...filesAt(folder) }),
    ).rejects.toBeInstanceOf(BackupFault);
    expect(readdirSync(place)).toEqual([]);
  });

  it.each([
    ['something else', 'hello', /no backup/],
    ['nothing', '', /no backup|damaged/],
  ])('%s: one sentence', async (_, content, said) => {
    writeFileSync(spoilt, content);
    await expect(checkBackup(spoilt)).rejects.toThrow(said);
    truncateSync(spoilt, 0);
    await expect(checkBackup(join(folder, 'nowhere'))).rejects.toThrow("can't be read");
  });
});

it('no statement removes rows of the tables that are read in pages', async () => {
  const sources = readdirSync('src/server', { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
  );
  // But for old sign-ins: one that is in a backup and gone from the desk by then does no harm.
  const removing = /delete\s+from\s+(doc|doc_scope|effect|command_outcome)\b(?!_)/i;
  const found = sources.filter((name) => removing.test(readFileSync(join('src/server', name), 'utf8')));
  expect(found).toEqual([]);
});
