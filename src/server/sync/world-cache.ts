// Settings and people in memory. They are as old as `seq`; whoever decides by them first asks the counter, inside the
// transaction, whether they have moved since.
import type { Person } from '@shared/domain/person';
import type { DeskSettings, World } from '@shared/domain/settings';
import type { Sql } from '../db/db';

export interface WorldCache {
  /** Null until the desk has settings. */
  readonly world: World | null;
  readonly people: ReadonlyMap<string, Person>;
  readonly settings: DeskSettings | null;
  /** Reads what has moved. Costs nothing while `worldSeq` is what it was. */
  refresh(sql: Sql, worldSeq: number): Promise<void>;
  /** Takes in documents that were read elsewhere. */
  put(coll: 'people' | 'settings', id: string, deleted: boolean, body: unknown): void;
  /** One that may see uncommitted changes without spoiling this one. */
  fork(): WorldCache;
}

const MOVED = `select coll, id, deleted, body::text as body from doc
  where (coll = 'people' or coll = 'settings') and seq > $1`;

interface Moved {
  readonly coll: 'people' | 'settings';
  readonly id: string;
  readonly deleted: boolean;
  readonly body: string;
}

export const makeWorldCache = (
  people = new Map<string, Person>(),
  first: DeskSettings | null = null,
  firstSeq = 0,
): WorldCache => {
  let settings = first;
  let seq = firstSeq;
  const put: WorldCache['put'] = (coll, id, deleted, body) => {
    if (coll === 'settings') settings = deleted ? null : (body as DeskSettings);
    else if (deleted) people.delete(id);
    else people.set(id, body as Person);
  };
  return {
    get world() {
      return settings && { settings, person: (id: string) => people.get(id) };
    },
    get settings() {
      return settings;
    },
    people,
    put,
    refresh: async (sql, worldSeq) => {
      if (worldSeq === seq) return;
      // After a restore the counter may stand lower than before.
      if (worldSeq < seq) {
        people.clear();
        settings = null;
        seq = 0;
      }
      const rows = await sql.query<Moved>(MOVED, [seq]);
      for (const row of rows) put(row.coll, row.id, row.deleted, JSON.parse(row.body));
      seq = worldSeq;
    },
    fork: () => makeWorldCache(new Map(people), settings, seq),
  };
};
