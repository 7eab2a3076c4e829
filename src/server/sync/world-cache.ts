// Settings and people in memory. They are as old as `seq`; whoever decides by them first asks the counter, inside the
// transaction, whether they have moved since.
import type { Person } from '@shared/domain/person';
import type { DeskSettings, World } from '@shared/domain/settings';
import type { Sql } from '../db/db';

/** The last change of people or settings, of the data of one epoch. */
export interface WorldMark {
  readonly epoch: string;
  readonly worldSeq: number;
}

export interface WorldCache {
  /** Null until the desk has settings. */
  readonly world: World | null;
  readonly people: ReadonlyMap<string, Person>;
  readonly settings: DeskSettings | null;
  /** Reads what has moved. Costs nothing while the world stands where it stood. */
  refresh(sql: Sql, at: WorldMark): Promise<void>;
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
  from: WorldMark = { epoch: '', worldSeq: 0 },
): WorldCache => {
  let settings = first;
  let mark = from;
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
    refresh: async (sql, at) => {
      if (at.epoch === mark.epoch && at.worldSeq <= mark.worldSeq) return;
      const since = at.epoch === mark.epoch ? mark.worldSeq : 0;
      const rows = await sql.query<Moved>(MOVED, [since]);
      // Two may have asked at once: what is newer stays.
      if (at.epoch === mark.epoch && at.worldSeq <= mark.worldSeq) return;
      if (at.epoch !== mark.epoch) {
        people.clear();
        settings = null;
      }
      for (const row of rows) put(row.coll, row.id, row.deleted, JSON.parse(row.body));
      mark = at;
    },
    fork: () => makeWorldCache(new Map(people), settings, mark),
  };
};
