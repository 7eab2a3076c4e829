// The same search on PostgreSQL.
import { afterAll, describe } from 'vitest';
import { openTestCore } from '../../../test/builders/core';
import { startPostgres } from '../../../test/builders/postgres';
import { describeServerSearch } from '../../../test/builders/search-suite';

const postgres = await startPostgres();

describe.skipIf(postgres === null)('search on PostgreSQL', () => {
  afterAll(() => postgres?.stop());
  describeServerSearch(async () => openTestCore((await postgres?.newDatabase()) ?? ''));
});
