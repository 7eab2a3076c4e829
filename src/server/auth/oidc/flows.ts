// Sign-ins that are under way: at the provider, and for the desktop app on their last step. What a browser or a link
// carries is never in the database, only its hash; and each can be taken once.
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Db } from '../../db/db';
import { hashOf, newToken } from '../tokens';

/** ms. Somebody has to find their password and their phone meanwhile. */
export const FLOW_LIFE = 10 * 60_000;
/** ms between the provider's answer and the app that fetches its session. */
export const CODE_LIFE = 60_000;

export interface Device {
  readonly deviceId: string;
  readonly deviceName: string;
}

export interface Flow extends Device {
  readonly verifier: string;
  readonly nonce: string;
  readonly redirectUri: string;
  /** Null: the browser itself is signed in. */
  readonly challenge: string | null;
  readonly back: string;
  readonly replaces: string | null;
}

interface FlowRow {
  browser_hash: string;
  verifier: string;
  nonce: string;
  redirect_uri: string;
  device_id: string;
  device_name: string;
  challenge: string | null;
  back: string;
  replaces: string | null;
  expires_at: number;
}

interface CodeRow {
  challenge: string;
  person_id: string;
  device_id: string;
  device_name: string;
  expires_at: number;
}

/** RFC 7636, S256. */
export const challengeOf = (verifier: string): string => createHash('sha256').update(verifier).digest('base64url');

const same = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

export interface TakenFlow {
  readonly flow: Flow;
  /** In time, and by the browser that began it. */
  readonly sound: boolean;
}

export class Flows {
  readonly #db: Db;
  readonly #now: () => number;

  constructor(db: Db, now: () => number) {
    this.#db = db;
    this.#now = now;
  }

  /** @param state what the provider hands back; `browser`: what only the browser that begins it has */
  async open(state: string, browser: string, flow: Flow): Promise<void> {
    const now = this.#now();
    await this.#db.query('delete from oidc_flow where expires_at < $1', [now]);
    await this.#db.query(
      `insert into oidc_flow (state_hash, browser_hash, verifier, nonce, redirect_uri, device_id, device_name,
         challenge, back, replaces, expires_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        hashOf(state),
        hashOf(browser),
        flow.verifier,
        flow.nonce,
        flow.redirectUri,
        flow.deviceId,
        flow.deviceName,
        flow.challenge,
        flow.back,
        flow.replaces,
        now + FLOW_LIFE,
      ],
    );
  }

  /** Takes it, whoever asks: one that comes back in another browser is over too. Null: there is none (any more). */
  async take(state: string, browser: string | undefined): Promise<TakenFlow | null> {
    const [row] = await this.#db.query<FlowRow>('delete from oidc_flow where state_hash = $1 returning *', [
      hashOf(state),
    ]);
    if (!row) return null;
    const { verifier, nonce, challenge, back, replaces } = row;
    const device = { deviceId: row.device_id, deviceName: row.device_name };
    return {
      flow: { ...device, verifier, nonce, redirectUri: row.redirect_uri, challenge, back, replaces },
      sound: row.expires_at > this.#now() && browser !== undefined && same(hashOf(browser), row.browser_hash),
    };
  }

  /** For the app that knows what `challenge` was made of. */
  async handOver(personId: string, { deviceId, deviceName }: Device, challenge: string): Promise<string> {
    const code = newToken();
    const now = this.#now();
    await this.#db.query('delete from oidc_code where expires_at < $1', [now]);
    await this.#db.query(
      `insert into oidc_code (code_hash, challenge, person_id, device_id, device_name, expires_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [hashOf(code), challenge, personId, deviceId, deviceName, now + CODE_LIFE],
    );
    return code;
  }

  /** A wrong verifier uses the code up: whoever tries it has stolen it. Null: there is no such code (any more). */
  async claim(
    code: string,
    verifier: string,
  ): Promise<({ readonly personId: string; readonly proven: boolean } & Device) | null> {
    const [row] = await this.#db.query<CodeRow>('delete from oidc_code where code_hash = $1 returning *', [
      hashOf(code),
    ]);
    if (!row || row.expires_at <= this.#now()) return null;
    const proven = same(challengeOf(verifier), row.challenge);
    return { personId: row.person_id, deviceId: row.device_id, deviceName: row.device_name, proven };
  }
}
