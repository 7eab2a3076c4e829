// Device sessions: an opaque token whose hash is all that the database has, bound to a device, revocable at any time.
import { randomUUID } from 'node:crypto';
import type { DeviceSession } from '@shared/contract/http';
import type { WipeMode } from '@shared/contract/wipe';
import type { Person } from '@shared/domain/person';
import type { Db, Sql } from '../db/db';
import { type AuditKind, writeAudit } from './audit';
import {
  MOST_SESSIONS,
  type Present,
  SESSION_LIFE,
  type Session,
  type Shell,
  TOUCH_EVERY,
  type WipedSession,
} from './session';
import type { EndReason } from './session-ends';
import { hashOf, newToken } from './tokens';

/** For so long (ms) a session that was found is believed: the embedded database has one connection for everything. */
const BELIEVED_FOR = 2_000;
const MOST_BELIEVED = 5_000;

interface Found {
  id: string;
  person_id: string;
  device_id: string;
  device_name: string;
  shell: Shell;
  created_at: number;
  last_seen_at: number;
  expires_at: number;
}

interface FoundWithOwner extends Found {
  person: string;
  wipe_id: string | null;
  wipe_mode: WipeMode | null;
}

interface Listed extends Found {
  /** Of the device's clock at its latest sync; null: it has sent nothing yet. */
  skew: number | null;
  seen_at: number | null;
}

const COLUMNS = `s.id, s.person_id, s.device_id, s.device_name, s.shell, s.created_at, s.last_seen_at, s.expires_at`;
/** A device that is to be emptied at once hears of it though its session is over. */
const FIND = `select ${COLUMNS}, p.body::text as person, w.id as wipe_id, w.mode as wipe_mode from session s
  join doc p on p.coll = 'people' and p.id = s.person_id and not p.deleted
  left join wipe_order w on w.person_id = s.person_id and w.device_id = s.device_id
    and w.done_at is null and w.canceled_at is null
  where s.token_hash = $1 and ((s.revoked_at is null and s.expires_at > $2) or w.mode = 'atOnce')`;

const sessionOf = (row: Found): Session => ({
  id: row.id,
  personId: row.person_id,
  deviceId: row.device_id,
  deviceName: row.device_name,
  shell: row.shell,
  createdAt: row.created_at,
  lastSeenAt: row.last_seen_at,
  expiresAt: row.expires_at,
});

export interface NewSession {
  readonly person: Person;
  readonly deviceId: string;
  readonly deviceName: string;
  readonly shell: Shell;
  /** Whence, in full; kept shortened. */
  readonly address?: string;
  /** What was shown beside the password. */
  readonly factor?: string;
}

export class Sessions {
  readonly #db: Db;
  readonly #now: () => number;
  /** By token hash. */
  readonly #believed = new Map<string, { readonly present: Present | WipedSession; readonly until: number }>();

  constructor(db: Db, now: () => number) {
    this.#db = db;
    this.#now = now;
    // Whoever ends a session says so, in this process or another.
    db.subscribe('session', (id) => {
      for (const [hash, { present }] of this.#believed) if (present.session.id === id) this.#believed.delete(hash);
    });
  }

  async find(token: string): Promise<Present | WipedSession | null> {
    const hash = hashOf(token);
    const now = this.#now();
    const known = this.#believed.get(hash);
    if (known && known.until > now && known.present.session.expiresAt > now) return known.present;
    this.#believed.delete(hash);
    const [row] = await this.#db.query<FoundWithOwner>(FIND, [hash, now]);
    if (!row) return null;
    const person = JSON.parse(row.person) as Person;
    const wipe = row.wipe_id === null || row.wipe_mode === null ? null : { id: row.wipe_id, mode: row.wipe_mode };
    if (!person.active && wipe?.mode !== 'atOnce') return null;
    if (wipe) return { session: sessionOf(row), person, wipe };
    const present = { session: await this.#touched(sessionOf(row), now), person };
    if (this.#believed.size >= MOST_BELIEVED) this.#believed.clear();
    this.#believed.set(hash, { present, until: now + BELIEVED_FOR });
    return present;
  }

  async #touched(session: Session, now: number): Promise<Session> {
    if (now - session.lastSeenAt < TOUCH_EVERY) return session;
    const expiresAt = now + SESSION_LIFE;
    await this.#db.query('update session set last_seen_at = $2, expires_at = $3 where id = $1 and revoked_at is null', [
      session.id,
      now,
      expiresAt,
    ]);
    return { ...session, lastSeenAt: now, expiresAt };
  }

  /** A device that signs in again leaves its older session behind. */
  async create(asked: NewSession): Promise<{ token: string; present: Present }> {
    const { person, deviceId, deviceName, shell, address, factor } = asked;
    const now = this.#now();
    const token = newToken();
    const session: Session = {
      id: randomUUID(),
      personId: person.id,
      deviceId,
      deviceName,
      shell,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: now + SESSION_LIFE,
    };
    const replaced = await this.#db.transaction(async (sql) => {
      const gone = await sql.query<{ id: string; device_id: string }>(
        `update session set revoked_at = $4 where revoked_at is null and person_id = $1 and (
           (device_id = $2 and shell = $3) or id in (
             select id from session where person_id = $1 and revoked_at is null and expires_at > $4
             order by last_seen_at desc offset $5))
         returning id, device_id`,
        [person.id, deviceId, shell, now, MOST_SESSIONS - 1],
      );
      await sql.query(
        `insert into session (id, token_hash, person_id, device_id, device_name, shell, created_at, last_seen_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $7, $8)`,
        [session.id, hashOf(token), person.id, deviceId, deviceName, shell, now, session.expiresAt],
      );
      for (const { device_id } of gone) await this.#audit(sql, 'sessionReplaced', person.id, device_id);
      const detail = { deviceName, shell, ...(factor === undefined ? {} : { factor }) };
      await writeAudit(sql, { kind: 'signIn', at: now, personId: person.id, deviceId, address, detail });
      return gone;
    });
    for (const { id } of replaced) this.#db.publish('session', id);
    return { token, present: { session, person } };
  }

  #audit(sql: Sql, kind: AuditKind, personId: string, deviceId: string): Promise<void> {
    return writeAudit(sql, { kind, at: this.#now(), personId, deviceId });
  }

  async list(personId: string, currentId: string): Promise<DeviceSession[]> {
    const rows = await this.#db.query<Listed>(
      `select ${COLUMNS}, c.skew, c.seen_at from session s
       left join device_clock c on c.device_id = s.device_id and c.person_id = s.person_id
       where s.person_id = $1 and s.revoked_at is null and s.expires_at > $2
       order by s.last_seen_at desc, s.id`,
      [personId, this.#now()],
    );
    return rows.map(({ skew, seen_at: seenAt, ...row }) => {
      const { id, deviceName, createdAt, lastSeenAt } = sessionOf(row);
      const clock = skew === null || seenAt === null ? {} : { clock: { skew, seenAt } };
      return { sessionId: id, deviceName, createdAt, lastSeenAt, current: id === currentId, ...clock };
    });
  }

  /** When each person's devices were last heard of, to within `TOUCH_EVERY`; those that were signed out since count too. */
  async lastSeen(): Promise<ReadonlyMap<string, number>> {
    const rows = await this.#db.query<{ person_id: string; at: number }>(
      'select person_id, max(last_seen_at) as at from session group by person_id',
      [],
    );
    return new Map(rows.map((row) => [row.person_id, row.at]));
  }

  /**
   * @param by whoever does it for its owner
   * @returns false when this person has no such open session
   */
  async end(
    sessionId: string,
    personId: string,
    kind: 'signOut' | 'sessionRevoked',
    address?: string,
    by = personId,
  ): Promise<boolean> {
    const ended = await this.#db.transaction(async (sql) => {
      const [row] = await sql.query<{ device_id: string; device_name: string }>(
        `update session set revoked_at = $3 where id = $1 and person_id = $2 and revoked_at is null
         returning device_id, device_name`,
        [sessionId, personId, this.#now()],
      );
      if (row) {
        const detail = { deviceName: row.device_name, ...(by === personId ? {} : { by }) };
        await writeAudit(sql, { kind, at: this.#now(), personId, deviceId: row.device_id, address, detail });
      }
      // Whoever has the device now signs nothing in its owner's name; who signs out has done what is signed.
      if (row && kind === 'sessionRevoked') {
        await sql.query(
          'update device_key set revoked_at = $3 where person_id = $1 and device_id = $2 and revoked_at is null',
          [personId, row.device_id, this.#now()],
        );
      }
      return row !== undefined;
    });
    if (ended) this.#db.publish('session', sessionId);
    return ended;
  }

  /** Of these sessions, those that are over: revoked, expired, or their person is gone. */
  async ended(sessionIds: readonly string[]): Promise<Map<string, EndReason>> {
    const rows = await this.#db.query<{ id: string; reason: EndReason }>(
      `select wanted.id, case when s.id is not null and s.revoked_at is null and p.body->>'active' = 'true'
                              then 'expired' else 'revoked' end as reason
       from unnest($1::text[]) wanted(id)
       left join session s on s.id = wanted.id
       left join doc p on p.coll = 'people' and p.id = s.person_id and not p.deleted
       where s.id is null or s.revoked_at is not null or s.expires_at <= $2 or p.body->>'active' is distinct from 'true'`,
      [sessionIds, this.#now()],
    );
    return new Map(rows.map(({ id, reason }) => [id, reason]));
  }

  /** What is long over need not be kept: the audit has it. */
  async forgetOld(olderThan: number): Promise<void> {
    await this.#db.query(
      `delete from session s where (s.expires_at < $1 or s.revoked_at < $1) and not exists (select 1 from wipe_order w
         where w.person_id = s.person_id and w.device_id = s.device_id and w.done_at is null and w.canceled_at is null)`,
      [olderThan],
    );
    await this.#db.query('delete from device_key where until < $1', [olderThan]);
  }
}
