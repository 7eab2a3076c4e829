// One page for a device that lacks something. All reads see one moment. In this order: what was revoked is taken
// back; then everything that is open; then, if asked for, the history. Positions are per scope, so that a scope which
// is granted later is sent from its beginning (SYNC, "Checkpoints").
import type { Checkpoint, Collection, PullRequest, PullResponse, SyncDocument } from '@shared/contract/sync';
import { HISTORY } from '@shared/domain/visibility';
import type { Db, Sql } from '../db/db';
import { type Reader, readReader } from './reader';
import { bodySeenBy, gone } from './seen-by';

// What had left a scope before the device began with it is no news: most of what was ever open is closed by now.
const FEED = `with p as (select * from unnest($2::text[], $3::bigint[], $6::bigint[]) as p(scope, pos, started)),
  c as (select distinct f.seq, f.id from p cross join lateral (
    select s.seq, s.id from doc_scope s where s.coll = $1 and s.scope = p.scope and s.seq > p.pos
      and (s.present or s.seq > p.started)
    order by s.seq limit $5) f order by f.seq limit $5)
  select c.seq, c.id, case when not d.deleted and d.scopes && $4::text[] then d.body::text end as body
  from c join doc d on d.coll = $1 and d.id = c.id order by c.seq`;

const RETRACT = `select s.id, case when not d.deleted and d.scopes && $5::text[] then d.body::text end as body
  from doc_scope s join doc d on d.coll = s.coll and d.id = s.id
  where s.coll = $1 and s.scope = $2 and s.since <= $3 and s.id > $4 order by s.id limit $6`;

const TOTAL = `select count(distinct id) as total from doc_scope
  where coll = $1 and scope = any($2::text[]) and present`;

const isHistory = (scope: string): boolean => scope.endsWith(`:${HISTORY}`);

/** A page as it is being filled. */
interface Page {
  readonly reader: Reader;
  readonly coll: Collection;
  readonly limit: number;
  readonly visible: readonly string[];
  readonly positions: Record<string, number>;
  readonly started: Record<string, number>;
  readonly retracting: Record<string, [number, string]>;
  /** By id: one moment, so one state for each. */
  readonly documents: Map<string, SyncDocument>;
}

const openPage = (
  reader: Reader,
  { collection, limit }: Pick<PullRequest, 'collection' | 'limit'>,
  from: Checkpoint | null,
): Page => {
  const since = from?.head ?? 0;
  const positions: Page['positions'] = {};
  const started: Page['started'] = {};
  const retracting: Page['retracting'] = { ...from?.retracting };
  for (const [scope, seq] of reader.granted) {
    // Granted (anew) since, or while it was being taken back: from the beginning.
    const takenBack = retracting[scope] !== undefined;
    const position = from?.positions[scope];
    positions[scope] = seq > since || takenBack ? 0 : (position ?? 0);
    started[scope] = position === undefined && !takenBack ? reader.head : (from?.started?.[scope] ?? 0);
    delete retracting[scope];
  }
  if (from) for (const [scope, seq] of reader.revoked) if (seq > since) retracting[scope] = [seq, ''];
  const visible = [...reader.granted.keys()];
  return { reader, coll: collection, limit, visible, positions, started, retracting, documents: new Map() };
};

const room = (page: Page): number => page.limit - page.documents.size;

const add = ({ documents, reader, coll }: Page, id: string, body: string | null): void => {
  documents.set(
    id,
    body === null ? gone(id) : { id, deleted: false, body: bodySeenBy(reader.actor, coll, JSON.parse(body)) },
  );
};

/** @returns whether everything revoked is taken back */
const takeBack = async (sql: Sql, page: Page): Promise<boolean> => {
  for (const scope of Object.keys(page.retracting).sort()) {
    for (;;) {
      const wanted = room(page);
      const [revokedAt, after] = page.retracting[scope] ?? [0, ''];
      if (wanted <= 0) return false;
      const rows = await sql.query<{ id: string; body: string | null }>(RETRACT, [
        page.coll,
        scope,
        revokedAt,
        after,
        page.visible,
        wanted,
      ]);
      // What another scope still shows goes again: it may look different in another role.
      for (const row of rows) add(page, row.id, row.body);
      const last = rows.at(-1);
      if (!last || rows.length < wanted) break;
      page.retracting[scope] = [revokedAt, last.id];
    }
    delete page.retracting[scope];
  }
  return true;
};

const feedOnce = async (sql: Sql, page: Page, scopes: readonly string[]): Promise<boolean> => {
  const wanted = room(page);
  const { coll, reader, positions, started } = page;
  const rows = await sql.query<{ seq: number; id: string; body: string | null }>(FEED, [
    coll,
    scopes,
    scopes.map((scope) => positions[scope] ?? 0),
    page.visible,
    wanted,
    scopes.map((scope) => started[scope] ?? 0),
  ]);
  for (const { id, body } of rows) add(page, id, body);
  const done = rows.length < wanted;
  const reached = done ? reader.head : (rows.at(-1)?.seq ?? 0);
  for (const scope of scopes) positions[scope] = Math.max(positions[scope] ?? 0, reached);
  return done;
};

/**
 * Pages are full unless the end was reached, though a document that has moved comes once for each scope.
 * @returns whether nothing of these scopes is missing any more
 */
const feed = async (sql: Sql, page: Page, scopes: readonly string[]): Promise<boolean> => {
  if (scopes.length === 0) return true;
  while (room(page) > 0) if (await feedOnce(sql, page, scopes)) return true;
  return false;
};

const fill = async (sql: Sql, personId: string, request: Omit<PullRequest, 'schema'>): Promise<PullResponse> => {
  const reader = await readReader(sql, personId);
  const { checkpoint } = request;
  // Ahead of us: the data were set back, and nobody has told.
  const reset = checkpoint !== null && (checkpoint.epoch !== reader.epoch || checkpoint.head > reader.head);
  const from = reset ? null : checkpoint;
  const page = openPage(reader, request, from);
  const open = page.visible.filter((scope) => !isHistory(scope));
  const history = page.visible.filter(isHistory);
  const retracted = await takeBack(sql, page);
  const openComplete = retracted && (await feed(sql, page, open));
  const complete = openComplete && (!request.history || (await feed(sql, page, history)));
  const asked = request.history ? page.visible : open;
  const [counted] = from ? [] : await sql.query<{ total: number }>(TOTAL, [page.coll, asked]);
  return {
    documents: [...page.documents.values()],
    checkpoint: {
      epoch: reader.epoch,
      head: reader.head,
      positions: page.positions,
      retracting: page.retracting,
      started: page.started,
    },
    reset,
    openComplete,
    complete,
    total: counted?.total ?? null,
  };
};

export const pull = (db: Db, personId: string, request: Omit<PullRequest, 'schema'>): Promise<PullResponse> =>
  db.snapshot((sql) => fill(sql, personId, request));
