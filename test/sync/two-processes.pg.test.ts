import { afterAll, describe, expect, it } from 'vitest';
import { openTestCore } from '../builders/core';
import { startPostgres } from '../builders/postgres';
import { lossesIn, nothingSaid, startWriter } from './written';

const postgres = await startPostgres();
afterAll(() => postgres?.stop());

describe.skipIf(!postgres)('two server processes on one PostgreSQL', () => {
  it('write side by side, each command once; one hears of the other at once; one dies, the other goes on', async () => {
    const databaseUrl = (await postgres?.newDatabase()) ?? '';
    const { core, db, remove } = await openTestCore(databaseUrl);
    const said = [nothingSaid(), nothingSaid()] as const;
    let events = 0;
    const stop = core.subscribe('bob', (event) => {
      if (event.kind === 'change') events += 1;
    });
    const writers = said.map((each, n) => startWriter(databaseUrl, `device-${n}`, each));
    await Promise.all(writers.map((writer) => writer.ready));
    await Promise.all(writers.map((writer) => writer.acknowledged(150)));
    await writers[0]?.kill();
    const before = said[1].acknowledged.size;
    await writers[1]?.acknowledged(before + 50);
    await writers[1]?.kill();
    // What the dead one had not answered, somebody else answers.
    const heir = startWriter(databaseUrl, 'device-0', said[0]);
    await heir.ready;
    await heir.kill();

    for (const each of said) expect((await lossesIn(db, each)).slice(0, 10)).toEqual([]);
    const numbers = said.map(({ sent }) => new Set([...sent.values()].map(({ ticket }) => ticket)));
    expect([...(numbers[0] ?? [])].filter((number) => numbers[1]?.has(number))).toEqual([]);
    const [head] = await db.query<{ seq: number }>('select seq from counter');
    await expect.poll(() => events, { timeout: 10_000 }).toBeGreaterThan(10);
    expect(head?.seq).toBeGreaterThan(300);
    stop();
    await remove();
  });
});
