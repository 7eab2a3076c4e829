// Sign-ins whose password was right and whose code is still to come: five minutes, five tries, on the same device.
import type { Db } from '../db/db';
import type { Shell } from './session';
import { hashOf, newToken } from './tokens';

export const PENDING_LIFE = 5 * 60_000;
const MOST_TRIES = 5;

interface PendingSignIn {
  readonly personId: string;
  readonly deviceId: string;
  readonly deviceName: string;
  readonly shell: Shell;
  /** Null: a code of theirs is asked for. */
  readonly enrolment: string | null;
}

interface Row {
  person_id: string;
  device_id: string;
  device_name: string;
  shell: Shell;
  enrolment: string | null;
}

export class PendingSignIns {
  readonly #db: Db;
  readonly #now: () => number;

  constructor(db: Db, now: () => number) {
    this.#db = db;
    this.#now = now;
  }

  /** @param ticket from `newToken` */
  async open(ticket: string, { personId, deviceId, deviceName, shell, enrolment }: PendingSignIn): Promise<void> {
    await this.#db.transaction(async (sql) => {
      // One for each device: who begins again has only the newest.
      await sql.query('delete from pending_sign_in where until < $1 or (person_id = $2 and device_id = $3)', [
        this.#now(),
        personId,
        deviceId,
      ]);
      await sql.query(
        `insert into pending_sign_in (token_hash, person_id, device_id, device_name, shell, enrolment, until)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [hashOf(ticket), personId, deviceId, deviceName, shell, enrolment, this.#now() + PENDING_LIFE],
      );
    });
  }

  /** Counts a try, before it is known how it goes. Null: nothing waits under this ticket, on this device, any more. */
  async take(ticket: string, deviceId: string): Promise<PendingSignIn | null> {
    const [row] = await this.#db.query<Row>(
      `update pending_sign_in set tries = tries + 1
       where token_hash = $1 and device_id = $2 and until > $3 and tries < $4
       returning person_id, device_id, device_name, shell, enrolment`,
      [hashOf(ticket), deviceId, this.#now(), MOST_TRIES],
    );
    if (!row) return null;
    const { person_id: personId, device_name: deviceName, shell, enrolment } = row;
    return { personId, deviceId: row.device_id, deviceName, shell, enrolment };
  }

  /** @returns whether it was still there: a ticket makes one session */
  async close(ticket: string): Promise<boolean> {
    const gone = await this.#db.query('delete from pending_sign_in where token_hash = $1 returning 1', [
      hashOf(ticket),
    ]);
    return gone.length > 0;
  }
}

export const newTicket = newToken;
