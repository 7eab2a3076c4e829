import type { Db } from './db';
import { openEmbedded } from './embedded';
import { migrate } from './migrate';
import { openPostgres } from './postgres';

export type DbTarget = { readonly dataDir: string } | { readonly databaseUrl: string };

/**
 * Opens the database and brings its tables up to date.
 * @throws DbUnavailable with a sentence for whoever starts the server
 */
export const openDb = async (target: DbTarget): Promise<Db> => {
  const db = 'databaseUrl' in target ? await openPostgres(target.databaseUrl) : await openEmbedded(target.dataDir);
  try {
    await migrate(db);
  } catch (error) {
    await db.close();
    throw error;
  }
  return db;
};
