// A table of people, applied as one batch, and taken back as one.
import { createHash, randomUUID } from 'node:crypto';
import {
  BATCHES_KEPT,
  LINES_SHOWN,
  type PeopleBatch,
  type PeopleReport,
  type PeopleUndone,
} from '@shared/contract/people';
import {
  type Account,
  type AccountChange,
  describeChange,
  type PeopleDesk,
  planPeople,
  withMembers,
} from '@shared/domain/csv/people-plan';
import type { LineFault, PeopleCounts } from '@shared/domain/csv/person-fields';
import type { Person } from '@shared/domain/person';
import { same } from '@shared/domain/settle';
import { type AuditRow, writeAudit } from '../auth/audit';
import type { Core, LockedDesk } from '../commands/core';
import type { Sql } from '../db/db';
import { accountsOf, endSessionsOf, writeLogin } from './accounts';
import { peopleFault } from './fault';
import { readTable } from './read-table';

type By = Omit<AuditRow, 'kind'> & { readonly personId: string };

interface Looked {
  readonly report: PeopleReport;
  readonly changes: readonly AccountChange[];
  readonly desk: PeopleDesk;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const deskOf = async (sql: Sql, { settings, people }: LockedDesk): Promise<PeopleDesk> => {
  if (!settings) throw peopleFault('people.noDesk');
  return { settings, accounts: await accountsOf(sql, people.values()) };
};

/** The same for the same key, and of nobody who is there. */
const idMaker = ({ accounts }: PeopleDesk) => {
  const taken = new Set(accounts.map(({ person }) => person.id));
  return (key: string): string => {
    for (let n = 0; ; n++) {
      const id = `person.${sha256(`${key}\n${n}`).slice(0, 20)}`;
      if (!taken.has(id)) return id;
    }
  };
};

const look = (bytes: Buffer, desk: PeopleDesk, actorId: string): Looked => {
  const { lines, faults: unread, ignored, total } = readTable(bytes);
  const { changes, faults: refused, unchanged } = planPeople(lines, desk, { actorId, idFor: idMaker(desk) });
  const names = new Map(desk.settings.groups.map(({ id, name }) => [id, name]));
  const told = changes.map((change) => describeChange(change, (id) => names.get(id) ?? id));
  const faults: LineFault[] = [...unread, ...refused].sort((a, b) => a.line - b.line);
  const count = (kind: string): number => told.filter((each) => each.kind === kind).length;
  const counts: PeopleCounts = {
    total,
    new: count('new'),
    changed: count('changed'),
    deactivated: count('deactivated'),
    unchanged,
  };
  const report: PeopleReport = {
    counts,
    ignored: ignored.slice(0, LINES_SHOWN),
    faults: faults.slice(0, LINES_SHOWN),
    faultCount: faults.length,
    lines: told.slice(0, LINES_SHOWN),
    digest: sha256(JSON.stringify([changes, faults])),
  };
  return { report, changes, desk };
};

const isLeaving = ({ before, after }: Pick<AccountChange, 'before' | 'after'>): boolean =>
  before?.person.active === true && !after.person.active;

interface Kept {
  readonly before: Account | null;
  readonly after: Account;
}

const INSERT = `insert into people_batch (id, at, by, file, counts, before)
  values ($1, $2, $3, $4, $5::jsonb, $6::jsonb)`;
const SHORTEN = `delete from people_batch where id not in (select id from people_batch order by at desc, id limit ${BATCHES_KEPT})`;

export const peopleBatches = (core: Core) => {
  const { db } = core;

  /** Writes who they are, their sign-in names and their groups; ends the sessions of those who leave. */
  const write = async (sql: Sql, desk: PeopleDesk, changes: readonly Kept[], at: number, ended: string[]) => {
    // A name that one gives up may be the next one's.
    const moved = changes.filter(
      ({ before, after }) => before?.login !== after.login && (before?.login ?? after.login),
    );
    for (const { after } of moved) {
      await sql.query(`update person_secret set login = 'moving ' || person_id where person_id = $1`, [
        after.person.id,
      ]);
    }
    for (const { after } of moved) await writeLogin(sql, after.person.id, after.login, at);
    const leaving = changes.filter(isLeaving).map(({ after }) => after.person.id);
    ended.push(...(await endSessionsOf(sql, leaving, at)));
    const people = changes.map(({ after }) => after.person);
    return { people, settings: withMembers(desk.settings, people) };
  };

  const tell = (ended: readonly string[]): void => {
    for (const id of ended) db.publish('session', id);
  };

  return {
    preview: async (bytes: Buffer, actorId: string): Promise<PeopleReport> => {
      const world = await core.world();
      if (!world) throw peopleFault('people.noDesk');
      const rows = await db.query<{ body: string }>(
        `select body::text as body from doc where coll = 'people' and not deleted order by id`,
      );
      const people = rows.map(({ body }) => JSON.parse(body) as Person);
      const desk = { settings: world.settings, accounts: await accountsOf(db, people) };
      return look(bytes, desk, actorId).report;
    },

    /** @throws HttpProblem when a line can't be taken, or what would be done is not what was looked at */
    apply: async (bytes: Buffer, { file, digest }: { file: string; digest: string }, by: By): Promise<PeopleReport> => {
      const ended: string[] = [];
      let report: PeopleReport | null = null;
      await core.executeSystem({
        prepare: async (sql, locked) => {
          const desk = await deskOf(sql, { ...locked, people: sorted(locked.people) });
          const looked = look(bytes, desk, by.personId);
          if (looked.report.digest !== digest) throw peopleFault('people.changed');
          if (looked.report.faultCount > 0) throw peopleFault('people.faults');
          report = looked.report;
          if (looked.changes.length === 0) return {};
          const kept: Kept[] = looked.changes.map(({ before, after }) => ({ before, after }));
          const { counts } = looked.report;
          await sql.query(INSERT, [
            randomUUID(),
            by.at,
            by.personId,
            file,
            JSON.stringify(counts),
            JSON.stringify(kept),
          ]);
          await sql.query(SHORTEN);
          await writeAudit(sql, { ...by, kind: 'peopleImported', detail: { ...counts } });
          return write(sql, desk, kept, by.at, ended);
        },
      });
      tell(ended);
      if (!report) throw new Error('nothing was looked at');
      return report;
    },

    list: (): Promise<PeopleBatch[]> =>
      db.query<PeopleBatch>(
        `select id, at, by, file, counts, undone_at as "undoneAt" from people_batch order by at desc, id`,
      ),

    /** Who was new is deactivated: what they have done since keeps its author. */
    undo: async (id: string, by: By): Promise<PeopleUndone> => {
      const ended: string[] = [];
      let undone: PeopleUndone = { restored: 0, kept: 0 };
      await core.executeSystem({
        prepare: async (sql, locked) => {
          const [row] = await sql.query<{ before: string }>(
            `update people_batch set undone_at = $2 where id = $1 and undone_at is null returning before::text as before`,
            [id, by.at],
          );
          if (!row) throw peopleFault('people.gone');
          const desk = await deskOf(sql, locked);
          const accounts = new Map(desk.accounts.map((account) => [account.person.id, account]));
          const batch = JSON.parse(row.before) as Kept[];
          const back = batch.flatMap(({ before, after }): Kept[] => {
            const now = accounts.get(after.person.id);
            // One's own way in stays, whatever the batch has done to it.
            if (!now || !same(now, after) || now.person.id === by.personId) return [];
            return [{ before: now, after: before ?? { login: null, person: { ...now.person, active: false } } }];
          });
          undone = { restored: back.length, kept: batch.length - back.length };
          await writeAudit(sql, { ...by, kind: 'peopleImportUndone', detail: { ...undone } });
          return write(sql, desk, back, by.at, ended);
        },
      });
      tell(ended);
      return undone;
    },
  };
};

/** As a preview reads them, so that both come to the same. */
const sorted = (people: ReadonlyMap<string, Person>): ReadonlyMap<string, Person> =>
  new Map([...people].sort(([a], [b]) => (a < b ? -1 : 1)));
