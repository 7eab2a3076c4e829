// Fills a desk with generated tickets, for benchmarks and for a look at a busy desk.
import type { Person } from '@shared/domain/person';
import type { DeskSettings } from '@shared/domain/settings';
import type { Db } from '../db/db';
import { worldLock } from '../sync/documents';
import { putPeopleIn, putSettingsIn } from '../sync/put-world';
import { makeWorldCache } from '../sync/world-cache';
import { type DeskSize, generateTickets } from './generate';
import { demoSettings } from './organisation/desk';
import { CALLERS, demoPeople } from './organisation/people';
import { randomFrom } from './random';
import { storeTold } from './store';
import { type Told, worldOf } from './stories/tell';

/** Tickets of one transaction: large enough to be fast, small enough for the embedded database's memory. */
const PART = 500;
/** Generated numbers begin here at the earliest, far from the demo stories and from real exports. */
const FIRST_NUMBER = 200_001;

export interface BulkSize extends Omit<DeskSize, 'firstNumber'> {
  readonly onProgress?: (stored: number) => void;
}

const ORGANISATION = `select coll, body::text as body from doc where not deleted and (coll = 'settings' or coll = 'people')`;

const deskIn = async (db: Db): Promise<{ settings: DeskSettings; people: Person[] } | null> => {
  const rows = await db.query<{ coll: string; body: string }>(ORGANISATION);
  const settings = rows.find((row) => row.coll === 'settings');
  if (!settings) return null;
  return {
    settings: JSON.parse(settings.body) as DeskSettings,
    people: rows.filter((row) => row.coll === 'people').map((row) => JSON.parse(row.body) as Person),
  };
};

/** Large desks have more callers: one for thirty tickets. Those who are there stay. */
const withCallers = async (db: Db, size: BulkSize): Promise<{ settings: DeskSettings; people: Person[] }> => {
  const there = await deskIn(db);
  const settings = there?.settings ?? demoSettings(size.now);
  const people = there?.people ?? [];
  const known = new Set(people.map((person) => person.id));
  const wanted = demoPeople(randomFrom(size.seed), Math.max(CALLERS, Math.ceil(size.tickets / 30)));
  const missing = wanted.filter((person) => !known.has(person.id) && (!there || person.role === 'requester'));
  await db.transaction(async (sql) => {
    const cache = makeWorldCache();
    if (!there) await putSettingsIn(sql, settings, cache);
    await putPeopleIn(sql, missing, cache);
  }, worldLock.exclusive);
  return { settings, people: [...people, ...missing] };
};

const highestNumber = async (db: Db): Promise<number> => {
  const [row] = await db.query<{ highest: number | null }>(
    `select max(substr(id, 4)::bigint) as highest from doc where coll = 'tickets' and id like 'INC%'`,
  );
  const [series] = await db.query<{ next: number }>(`select next from number_series where prefix = 'INC'`);
  return Math.max(row?.highest ?? 0, (series?.next ?? 1) - 1);
};

/**
 * Adds the tickets to the desk that is there, or to one that it sets up. Part by part: what was stored when it is
 * stopped stays.
 * @returns how many were stored
 * @throws Error when the desk's groups and services are not the demo desk's
 */
export const seedBulk = async (db: Db, size: BulkSize): Promise<number> => {
  const { settings, people } = await withCallers(db, size);
  const world = worldOf(settings, people);
  const firstNumber = Math.max(FIRST_NUMBER, (await highestNumber(db)) + 1);
  let stored = 0;
  const store = async (part: readonly Told[]): Promise<void> => {
    await db.transaction((sql) => storeTold(sql, part, world), worldLock.shared);
    stored += part.length;
    size.onProgress?.(stored);
  };
  // The next part is made while the last one is being stored.
  let storing: Promise<void> = Promise.resolve();
  const storeNext = async (part: readonly Told[]): Promise<void> => {
    await storing;
    storing = store(part);
    // Awaited with the next part, or at the end; until then it is nobody's unhandled rejection.
    storing.catch(() => undefined);
  };
  let part: Told[] = [];
  for (const told of generateTickets({ ...size, firstNumber }, settings, people)) {
    part.push(told);
    if (part.length < PART) continue;
    await storeNext(part);
    part = [];
  }
  if (part.length > 0) await storeNext(part);
  await storing;
  db.publish('change', '');
  await db.tidy();
  return stored;
};
