// What has moved since a number, read once for all who listen.
import type { Collection } from '@shared/contract/sync';
import type { Sql } from '../db/db';

export interface Changed {
  readonly coll: Collection;
  readonly id: string;
  readonly deleted: boolean;
  readonly scopes: readonly string[];
  /** Scopes that it has left since: whoever holds it through them must hear of it. */
  readonly left: readonly string[];
  readonly body: unknown;
}

export interface Changes {
  readonly epoch: string;
  readonly head: number;
  /** Null: too many to be sent one by one. */
  readonly documents: readonly Changed[] | null;
}

/** More than this is quicker pulled, in pages. */
const MOST = 1_000;

const READ = `select k.seq as head, k.epoch, d.coll, d.id, d.deleted, d.scopes, d.body::text as body,
    coalesce(g.scopes, '{}') as left_scopes
  from counter k left join lateral (
    select * from doc where seq > $1 order by seq limit ${MOST + 1}) d on true
  left join (
    select coll, id, array_agg(scope) as scopes from doc_scope where not present and seq > $1 group by coll, id
  ) g on g.coll = d.coll and g.id = d.id
  order by d.seq`;

interface Row {
  readonly head: number;
  readonly epoch: string;
  readonly coll: Collection | null;
  readonly id: string;
  readonly deleted: boolean;
  readonly scopes: readonly string[];
  readonly body: string;
  readonly left_scopes: readonly string[];
}

export const readChanges = async (db: Sql, since: number): Promise<Changes> => {
  const rows = await db.query<Row>(READ, [since]);
  const { head = since, epoch = '' } = rows[0] ?? {};
  if (rows.length > MOST) return { head, epoch, documents: null };
  const documents = rows.flatMap(({ coll, id, deleted, scopes, body, left_scopes: left }): Changed[] =>
    coll === null ? [] : [{ coll, id, deleted, scopes, left, body: JSON.parse(body) as unknown }],
  );
  return { head, epoch, documents };
};

export const readHead = async (db: Sql): Promise<{ head: number; epoch: string; worldSeq: number }> => {
  const [row] = await db.query<{ seq: number; epoch: string; world_seq: number }>(
    'select seq, epoch, world_seq from counter',
  );
  if (!row) throw new Error('the counter is missing');
  return { head: row.seq, epoch: row.epoch, worldSeq: row.world_seq };
};
