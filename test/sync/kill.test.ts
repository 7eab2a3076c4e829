import { expect, it } from 'vitest';
import { openCore } from '../../src/server/commands/open-core';
import { openDb } from '../../src/server/db/open';
import { chanceOf } from '../builders/chance';
import { newDataFolder, removeFolder } from '../builders/data-folder';
import { demoLikeSettings, people } from '../builders/settings';
import { lossesIn, nothingSaid, startWriter } from './written';

const KILLS = Number(process.env['KILLS'] ?? 20);

it('kill -9 under load, again and again: what was acknowledged is there, once', async () => {
  const folder = await newDataFolder();
  const db = await openDb({ dataDir: folder });
  const core = await openCore(db);
  await core.executeSystem({ settings: demoLikeSettings(), people });
  await core.close();
  await db.close();
  const said = nothingSaid();
  const chance = chanceOf(4);
  for (let kill = 0; kill < KILLS; kill++) {
    const writer = startWriter(folder, 'device-1', said);
    // Some die while what was left open is sent again.
    if (kill % 5 === 4) await writer.acknowledged(1).catch(() => undefined);
    else {
      await writer.ready;
      await writer.acknowledged(1 + chance.below(60));
    }
    await writer.kill();
  }
  const after = await openDb({ dataDir: folder });
  const problems = await lossesIn(after, said);
  console.info({ kills: KILLS, sent: said.sent.size, acknowledged: said.acknowledged.size, problems: problems.length });
  expect(problems.slice(0, 10)).toEqual([]);
  expect(said.acknowledged.size).toBeGreaterThan(KILLS * 5);
  await after.close();
  removeFolder(folder);
}, 3_600_000);
