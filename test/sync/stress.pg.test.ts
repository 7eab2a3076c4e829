import { afterAll, describe, expect, it } from 'vitest';
import { openCore } from '../../src/server/commands/open-core';
import { openDb } from '../../src/server/db/open';
import { openTestCore } from '../builders/core';
import { startPostgres } from '../builders/postgres';
import { stress } from './stress';

const postgres = await startPostgres();
afterAll(() => postgres?.stop());

describe.skipIf(!postgres)('on PostgreSQL, two servers over one database', () => {
  it('eight writers, moving scopes and grants, four readers: nothing missed, nothing twice, nothing leaked', async () => {
    const databaseUrl = (await postgres?.newDatabase()) ?? '';
    const first = await openTestCore(databaseUrl);
    const otherDb = await openDb({ databaseUrl });
    const other = await openCore(otherDb);
    const seed = Number(process.env['STRESS_SEED'] ?? Date.now() % 100_000);
    const pushesPerWriter = Number(process.env['STRESS_PUSHES'] ?? 40);
    const result = await stress({ seed, cores: [first.core, other], pushesPerWriter });
    console.info(`seed ${seed}:`, { ...result, problems: result.problems.length });
    expect(result.problems.slice(0, 20), `seed ${seed}`).toEqual([]);
    expect(result.accepted).toBeGreaterThan(100);
    await other.close();
    await otherDb.close();
    await first.remove();
  });
});
