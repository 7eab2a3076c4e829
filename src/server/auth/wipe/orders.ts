// Orders to empty a device: given, taken back while it has not called, heard, done.
import { randomUUID } from 'node:crypto';
import type { ListedDevice, WipeMode, WipeOrder } from '@shared/contract/wipe';
import type { Db, Sql } from '../../db/db';
import { writeAudit } from '../audit';
import type { Session, WipedSession } from '../session';

interface Listed {
  id: string;
  device_id: string;
  device_name: string;
  created_at: number;
  last_seen_at: number;
  over: boolean;
  skew: number | null;
  seen_at: number | null;
  wipe_id: string | null;
  mode: WipeMode;
  ordered_at: number;
  ordered_by: string;
  heard_at: number | null;
  done_at: number | null;
  unsent: number | null;
}

/** Open sessions, and the last one of each device that is over and has an order of its own. */
const LIST = `with own as (
    select s.*, s.revoked_at is not null or s.expires_at <= $2 as over,
      row_number() over (partition by s.device_id, s.shell order by s.created_at desc, s.id) as nth
    from session s where s.person_id = $1)
  select o.id, o.device_id, o.device_name, o.created_at, o.last_seen_at, o.over, c.skew, c.seen_at,
    w.id as wipe_id, w.mode, w.ordered_at, coalesce(p.body->>'name', '') as ordered_by, w.heard_at, w.done_at, w.unsent
  from own o
  left join device_clock c on c.device_id = o.device_id and c.person_id = o.person_id
  left join lateral (select * from wipe_order w where w.person_id = o.person_id and w.device_id = o.device_id
    and w.canceled_at is null and (w.done_at is null or w.done_at >= o.created_at)
    order by w.ordered_at desc, w.id limit 1) w on true
  left join doc p on p.coll = 'people' and p.id = w.ordered_by
  where not o.over or (w.id is not null and o.nth = 1)
  order by o.last_seen_at desc, o.id`;

const listed = (row: Listed, currentId: string): ListedDevice => ({
  sessionId: row.id,
  deviceName: row.device_name,
  createdAt: row.created_at,
  lastSeenAt: row.last_seen_at,
  current: row.id === currentId,
  ...(row.skew === null || row.seen_at === null ? {} : { clock: { skew: row.skew, seenAt: row.seen_at } }),
  ...(row.over ? { over: true } : {}),
  ...(row.wipe_id === null
    ? {}
    : {
        wipe: {
          id: row.wipe_id,
          mode: row.mode,
          orderedAt: row.ordered_at,
          orderedBy: row.ordered_by,
          heardAt: row.heard_at,
          doneAt: row.done_at,
          unsent: row.unsent,
        },
      }),
});

export interface WipeOrders {
  /** Somebody's devices, with what is ordered for them. */
  list(personId: string, currentId: string): Promise<ListedDevice[]>;
  /** Whose device it is; null: nobody's. */
  ownerOf(sessionId: string): Promise<string | null>;
  ownerOfOrder(orderId: string): Promise<string | null>;
  /** One that stands is changed while nobody has heard of it. False: there is no such device, or it has begun already. */
  order(sessionId: string, mode: WipeMode, by: string): Promise<boolean>;
  /** False: it is too late, or there is none. */
  cancel(orderId: string, by: string): Promise<boolean>;
  /** What this device is told; from then on it can't be taken back. */
  hear(wiped: WipedSession): Promise<WipeOrder | null>;
  /** False: that is not this device's order. */
  done(wiped: WipedSession, orderId: string, unsent: number | null): Promise<boolean>;
}

const OPEN = 'done_at is null and canceled_at is null';

export const newWipeOrders = (db: Db, now: () => number): WipeOrders => {
  const audit = (sql: Sql, kind: 'wipeOrdered' | 'wipeCanceled' | 'wipeDone', of: Of, detail: Detail) =>
    writeAudit(sql, { kind, at: now(), personId: of.person_id, deviceId: of.device_id, detail });

  /** Those who believe a session, and its streams, look again. */
  const tell = async (of: Of): Promise<void> => {
    const ids = await db.query<{ id: string }>('select id from session where person_id = $1 and device_id = $2', [
      of.person_id,
      of.device_id,
    ]);
    for (const { id } of ids) db.publish('session', id);
  };

  return {
    list: async (personId, currentId) =>
      (await db.query<Listed>(LIST, [personId, now()])).map((row) => listed(row, currentId)),

    ownerOf: async (sessionId) =>
      (await db.query<Of>('select person_id, device_id from session where id = $1', [sessionId]))[0]?.person_id ?? null,

    ownerOfOrder: async (orderId) =>
      (await db.query<Of>('select person_id, device_id from wipe_order where id = $1', [orderId]))[0]?.person_id ??
      null,

    order: async (sessionId, mode, by) => {
      const of = await db.transaction(async (sql) => {
        const [session] = await sql.query<Of>('select person_id, device_id from session where id = $1', [sessionId]);
        if (!session) return null;
        const [order] = await sql.query<{ id: string }>(
          `insert into wipe_order (id, person_id, device_id, mode, ordered_by, ordered_at) values ($1, $2, $3, $4, $5, $6)
           on conflict (person_id, device_id) where ${OPEN}
           do update set mode = excluded.mode, ordered_by = excluded.ordered_by, ordered_at = excluded.ordered_at
           where wipe_order.heard_at is null returning id`,
          [randomUUID(), session.person_id, session.device_id, mode, by, now()],
        );
        if (!order) return null;
        await audit(sql, 'wipeOrdered', session, { by, mode });
        return session;
      });
      if (of) await tell(of);
      return of !== null;
    },

    cancel: async (orderId, by) => {
      const of = await db.transaction(async (sql) => {
        const [order] = await sql.query<Of>(
          `update wipe_order set canceled_at = $2 where id = $1 and heard_at is null and ${OPEN}
           returning person_id, device_id`,
          [orderId, now()],
        );
        if (order) await audit(sql, 'wipeCanceled', order, { by });
        return order ?? null;
      });
      if (of) await tell(of);
      return of !== null;
    },

    hear: async ({ session, wipe }) => {
      const [row] = await db.query<{ mode: WipeMode; ordered_at: number; ordered_by: string }>(
        `update wipe_order w set heard_at = coalesce(w.heard_at, $2) where w.id = $1 and ${OPEN}
         returning w.mode, w.ordered_at,
           coalesce((select p.body->>'name' from doc p where p.coll = 'people' and p.id = w.ordered_by), '') as ordered_by`,
        [wipe.id, now()],
      );
      if (!row) return null;
      const { mode, ordered_at: orderedAt, ordered_by: orderedBy } = row;
      return { id: wipe.id, deviceId: session.deviceId, mode, orderedAt, orderedBy };
    },

    done: async ({ session, wipe }, orderId, unsent) => {
      if (wipe.id !== orderId) return false;
      const of = ofSession(session);
      const ended = await db.transaction(async (sql) => {
        const [order] = await sql.query<Of>(
          `update wipe_order set done_at = $2, heard_at = coalesce(heard_at, $2), unsent = $3 where id = $1 and ${OPEN}
           returning person_id, device_id`,
          [orderId, now(), unsent],
        );
        if (!order) return false;
        await audit(sql, 'wipeDone', order, { unsent });
        for (const table of ['session', 'device_key']) {
          await sql.query(
            `update ${table} set revoked_at = $3 where person_id = $1 and device_id = $2 and revoked_at is null`,
            [order.person_id, order.device_id, now()],
          );
        }
        return true;
      });
      if (ended) await tell(of);
      return ended;
    },
  };
};

interface Of {
  readonly person_id: string;
  readonly device_id: string;
}
type Detail = Readonly<Record<string, string | number | null>>;

const ofSession = ({ personId, deviceId }: Session): Of => ({ person_id: personId, device_id: deviceId });
