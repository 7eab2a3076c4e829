// One page for a device that lacks something. All reads see one moment. In this order: what was revoked is taken
// back; then everything that is open; then, if asked for, the history. Positions are per scope, so that a scope which
// is granted later is sent from its beginning (SYNC, "Checkpoints").
import type { Collection, PullRequest, PullResponse, SyncDocument } from '@shared/contract/sync';
import { worksBy } from '@shared/domain/visibility';
import type { Db, Sql } from '../db/db';
import { isHistory, type Lane, type Plan, planPull } from './plan-pull';
import { type Reader, readReader } from './reader';
import { bodySeenBy, gone } from './seen-by';

// What had left a scope before the device began with it is no news: most of what was ever open is closed by now.
const FEED = `with p as (select * from unnest($2::text[], $3::bigint[], $6::bigint[]) as p(scope, pos, started)),
  c as (select distinct f.seq, f.id from p cross join lateral (
    select s.seq, s.id from doc_scope s where s.coll = $1 and s.scope = p.scope and s.seq > p.pos
      and (s.present or s.seq > p.started)
    order by s.seq limit $5) f order by f.seq limit $5)
  select c.seq, c.id, d.scopes && $7::text[] as works,
    case when not d.deleted and d.scopes && $4::text[] then d.body::text end as body
  from c join doc d on d.coll = $1 and d.id = c.id order by c.seq`;

const RETRACT = `select s.id, d.scopes && $7::text[] as works,
    case when not d.deleted and d.scopes && $5::text[] then d.body::text end as body
  from doc_scope s join doc d on d.coll = s.coll and d.id = s.id
  where s.coll = $1 and s.scope = $2 and s.since <= $3 and s.id > $4 order by s.id limit $6`;

const TOTAL = `select count(distinct id) as total from doc_scope
  where coll = $1 and scope = any($2::text[]) and present`;

/** A page as it is being filled. */
interface Page {
  readonly reader: Reader;
  readonly coll: Collection;
  readonly limit: number;
  readonly visible: readonly string[];
  /** Those of them by which one works what one holds. */
  readonly working: readonly string[];
  /** By id: one moment, so one state for each. */
  readonly documents: Map<string, SyncDocument>;
}

const room = (page: Page): number => page.limit - page.documents.size;

interface Row {
  readonly id: string;
  readonly works: boolean;
  readonly body: string | null;
}

const add = ({ documents, reader, coll }: Page, { id, works, body }: Row): void => {
  documents.set(
    id,
    body === null ? gone(id) : { id, deleted: false, body: bodySeenBy(reader.actor, coll, JSON.parse(body), works) },
  );
};

/** @returns whether everything revoked is taken back */
const takeBack = async (sql: Sql, page: Page, retracting: Plan['retracting']): Promise<boolean> => {
  for (const scope of Object.keys(retracting).sort()) {
    for (;;) {
      const wanted = room(page);
      const [revokedAt, after] = retracting[scope] ?? [0, ''];
      if (wanted <= 0) return false;
      const rows = await sql.query<Row>(RETRACT, [
        page.coll,
        scope,
        revokedAt,
        after,
        page.visible,
        wanted,
        page.working,
      ]);
      // What another scope still shows goes again: it may look different in another role.
      for (const row of rows) add(page, row);
      const last = rows.at(-1);
      if (!last || rows.length < wanted) break;
      retracting[scope] = [revokedAt, last.id];
    }
    delete retracting[scope];
  }
  return true;
};

const feedOnce = async (sql: Sql, page: Page, { at, started }: Lane): Promise<boolean> => {
  const wanted = room(page);
  const scopes = Object.keys(at);
  const rows = await sql.query<Row & { seq: number }>(FEED, [
    page.coll,
    scopes,
    scopes.map((scope) => at[scope] ?? 0),
    page.visible,
    wanted,
    scopes.map((scope) => started[scope] ?? 0),
    page.working,
  ]);
  for (const row of rows) add(page, row);
  const done = rows.length < wanted;
  const reached = done ? page.reader.head : (rows.at(-1)?.seq ?? 0);
  for (const scope of scopes) at[scope] = Math.max(at[scope] ?? 0, reached);
  return done;
};

/**
 * Pages are full unless the end was reached, though a document that has moved comes once for each scope.
 * @returns whether nothing of these scopes is missing any more
 */
const feed = async (sql: Sql, page: Page, lane: Lane): Promise<boolean> => {
  if (Object.keys(lane.at).length === 0) return true;
  while (room(page) > 0) if (await feedOnce(sql, page, lane)) return true;
  return false;
};

const fill = async (sql: Sql, personId: string, request: Omit<PullRequest, 'schema'>): Promise<PullResponse> => {
  const reader = await readReader(sql, personId);
  const { checkpoint, collection, limit } = request;
  // Ahead of us: the data were set back, and nobody has told.
  const reset = checkpoint !== null && (checkpoint.epoch !== reader.epoch || checkpoint.head > reader.head);
  const from = reset ? null : checkpoint;
  const plan = planPull(reader, from, request.history);
  const visible = [...reader.granted.keys()];
  const working = visible.filter((scope) => worksBy([scope]));
  const page: Page = { reader, coll: collection, limit, visible, working, documents: new Map() };
  const retracted = await takeBack(sql, page, plan.retracting);
  const openComplete = retracted && (await feed(sql, page, plan.open));
  const complete = openComplete && (plan.history === null || (await feed(sql, page, plan.history)));
  const asked = request.history ? visible : visible.filter((scope) => !isHistory(scope));
  const [counted] = from ? [] : await sql.query<{ total: number }>(TOTAL, [collection, asked]);
  return {
    documents: [...page.documents.values()],
    checkpoint: plan.checkpoint(),
    reset,
    openComplete,
    complete,
    total: counted?.total ?? null,
  };
};

export const pull = (db: Db, personId: string, request: Omit<PullRequest, 'schema'>): Promise<PullResponse> =>
  db.snapshot((sql) => fill(sql, personId, request));
