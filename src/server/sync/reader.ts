// Who reads, and what they may have, as of one moment.
import type { Actor, Person } from '@shared/domain/person';
import type { Sql } from '../db/db';

export interface Reader {
  readonly head: number;
  readonly epoch: string;
  readonly actor: Actor;
  /** Granted scopes, each with the number at which it was granted. */
  readonly granted: ReadonlyMap<string, number>;
  /** Scopes that were once granted, with the number of the revocation. */
  readonly revoked: ReadonlyMap<string, number>;
}

const READ = `select k.seq as head, k.epoch,
    (select body::text from doc where coll = 'people' and id = $1 and not deleted) as person,
    (select json_agg(json_build_array(scope, seq, present)) from person_grant where person_id = $1)::text as grants
  from counter k`;

interface Row {
  readonly head: number;
  readonly epoch: string;
  readonly person: string | null;
  readonly grants: string | null;
}

/** Somebody unknown reads nothing. */
const nobody: Actor = { id: '', role: 'requester', groupIds: [] };

export const readReader = async (sql: Sql, personId: string): Promise<Reader> => {
  const [row] = await sql.query<Row>(READ, [personId]);
  if (!row) throw new Error('the counter is missing');
  const grants = JSON.parse(row.grants ?? '[]') as [scope: string, seq: number, present: boolean][];
  const held = (present: boolean) =>
    new Map(grants.filter((grant) => grant[2] === present).map(([scope, seq]) => [scope, seq]));
  return {
    head: row.head,
    epoch: row.epoch,
    actor: row.person === null ? nobody : (JSON.parse(row.person) as Person),
    granted: held(true),
    revoked: held(false),
  };
};
