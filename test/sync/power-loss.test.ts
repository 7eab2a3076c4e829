// The power goes while the embedded database writes: whatever the disk has kept of it, every acknowledged command is there.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openCore } from '../../src/server/commands/open-core';
import { DbUnavailable } from '../../src/server/db/db';
import { openDb } from '../../src/server/db/open';
import { type Chance, chanceOf } from '../builders/chance';
import { newDataFolder, removeFolder } from '../builders/data-folder';
import { demoLikeSettings, people } from '../builders/settings';
import { type Note, readNotes, wreck } from './power/disk';
import { lossesIn, nothingSaid, startWriter } from './written';

/** `npm run power-loss` tries 200. */
const CUTS = Number(process.env['CUTS'] ?? 4);
const COMMANDS = 250;

const root = mkdtempSync(join(tmpdir(), 'firstline-power-'));
const pristine = join(root, 'pristine');
const said = nothingSaid();
let notes: readonly Note[];

beforeAll(async () => {
  const folder = await newDataFolder();
  const db = await openDb({ dataDir: folder });
  const core = await openCore(db);
  await core.executeSystem({ settings: demoLikeSettings(), people });
  await core.close();
  await db.close();
  cpSync(folder, pristine, { recursive: true });
  const record = join(root, 'notes');
  const writer = startWriter(folder, 'device-1', said, {
    load: './test/sync/power/recorder.mjs',
    env: { RECORD_TO: record, RECORD_OF: folder, CHECKPOINT_EVERY: '1500' },
  });
  await writer.acknowledged(COMMANDS);
  await writer.kill();
  notes = readNotes(record);
  removeFolder(folder);
}, 300_000);
afterAll(() => rmSync(root, { recursive: true, force: true, maxRetries: 5 }));

const isAck = (note: Note): note is Extract<Note, { op: 'ack' }> => note.op === 'ack';

/** What is missing after the power went before this note; one line if it can't even be opened. */
const problemsAfter = async (at: number, chance: Chance, ignoreSyncs = false): Promise<string[]> => {
  const folder = join(root, 'wreck');
  wreck({ pristine, notes, at, ignoreSyncs }, folder, chance);
  try {
    const db = await openDb({ dataDir: folder });
    const ids = new Set(
      notes
        .slice(0, at)
        .filter(isAck)
        .map(({ id }) => id),
    );
    const acknowledged = new Map([...said.acknowledged].filter(([id]) => ids.has(id)));
    try {
      return await lossesIn(db, { ...said, acknowledged });
    } finally {
      await db.close();
    }
  } catch (error) {
    if (error instanceof DbUnavailable) return [error.message];
    throw error;
  } finally {
    removeFolder(folder);
  }
};

it(`the power goes ${CUTS} times: every acknowledged command is there, once`, async () => {
  const chance = chanceOf(Number(process.env['SEED'] ?? 12));
  const first = notes.findIndex(isAck);
  const found: string[] = [];
  for (let cut = 0; cut < CUTS; cut += 1) {
    const at = first + chance.below(notes.length - first);
    const problems = await problemsAfter(at, chance);
    if (problems.length > 0) found.push(`before note ${at}: ${problems.slice(0, 3).join('; ')}`);
  }
  console.info({ cuts: CUTS, notes: notes.length, acknowledged: said.acknowledged.size, failed: found.length });
  expect(found).toEqual([]);
}, 3_600_000);

it('without a sync that reaches the disk the same would lose them', async () => {
  expect(await problemsAfter(notes.length, chanceOf(5), true)).not.toEqual([]);
}, 120_000);
