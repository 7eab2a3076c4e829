// Who has a second factor, and whether a code is theirs. A code counts once; wrong ones cost time, whoever sends them.
import type { FactorState, NewFactor } from '@shared/contract/second-factor';
import type { Person } from '@shared/domain/person';
import type { Db, Sql } from '../db/db';
import { type AuditRow, writeAudit } from './audit';
import { BackOff } from './back-off';
import { looksLikeRecovery, recoveryCodesLeft, useRecoveryCode, writeRecoveryCodes } from './recovery-codes';
import type { ServerSecret } from './server-secret';
import { readPolicy } from './sign-in-policy';
import { newTotpSecret, stepOf, totpUri } from './totp';

/** How a code was right. `unreadable`: it can't be told, the secret of the server is another one. */
export type Checked =
  | { readonly kind: 'right'; readonly how: 'app' | 'recovery' }
  | { readonly kind: 'wrong' | 'unreadable' }
  | { readonly kind: 'wait'; readonly for: number };

/** For so long (ms) an enrolment that was begun can be confirmed. */
const ENROLMENT_LIFE = 10 * 60_000;

interface Row {
  sealed: string;
  last_step: number;
  since: number;
}

export class SecondFactors {
  readonly #db: Db;
  readonly #secret: ServerSecret;
  readonly #now: () => number;
  readonly #backOff: BackOff;

  constructor(db: Db, secret: ServerSecret, now: () => number) {
    this.#db = db;
    this.#secret = secret;
    this.#now = now;
    this.#backOff = new BackOff(now);
  }

  async #find(personId: string): Promise<Row | undefined> {
    const [row] = await this.#db.query<Row>('select sealed, last_step, since from second_factor where person_id = $1', [
      personId,
    ]);
    return row;
  }

  async #isRequired({ role }: Person): Promise<boolean> {
    return (await readPolicy(this.#db)).roles.includes(role);
  }

  /** What a sign-in with this person's password still lacks. */
  async lackingOf(person: Person): Promise<'code' | 'enrolment' | null> {
    if (await this.#find(person.id)) return 'code';
    return (await this.#isRequired(person)) ? 'enrolment' : null;
  }

  async state(person: Person): Promise<FactorState> {
    const row = await this.#find(person.id);
    const secrets = await this.#db.query('select 1 from person_secret where person_id = $1 and argon2 is not null', [
      person.id,
    ]);
    return {
      on: row !== undefined,
      since: row?.since ?? null,
      recoveryLeft: row ? await recoveryCodesLeft(this.#db, person.id) : 0,
      required: await this.#isRequired(person),
      hasPassword: secrets.length > 0,
    };
  }

  async check(personId: string, said: string): Promise<Checked> {
    // Of the person and not of an address: whoever has the password may have many of those.
    const slot = `factor ${personId}`;
    const wait = this.#backOff.waitFor('', slot);
    if (wait > 0) return { kind: 'wait', for: wait };
    this.#backOff.tried('', slot);
    const result = await this.#checkCode(personId, said);
    if (result.kind === 'right') this.#backOff.succeeded('', slot);
    return result;
  }

  async #checkCode(personId: string, said: string): Promise<Checked> {
    const row = await this.#find(personId);
    if (!row) return { kind: 'wrong' };
    const now = this.#now();
    if (looksLikeRecovery(said)) {
      const used = await useRecoveryCode(this.#db, personId, said, now);
      return used ? { kind: 'right', how: 'recovery' } : { kind: 'wrong' };
    }
    const secret = this.#secret.open(row.sealed, `factor ${personId}`);
    if (secret === null) return { kind: 'unreadable' };
    const step = stepOf(secret, said.replaceAll(/\s/g, ''), now, row.last_step);
    if (step === null) return { kind: 'wrong' };
    // Of two who send the same code at once, one is let in.
    const taken = await this.#db.query(
      'update second_factor set last_step = $2 where person_id = $1 and last_step < $2 returning 1',
      [personId, step],
    );
    return taken.length > 0 ? { kind: 'right', how: 'app' } : { kind: 'wrong' };
  }

  /**
   * A secret that is not in force yet. It is kept by whoever is given `enrolment`, sealed.
   * @param for_ what may confirm it: the session, or the pending sign-in
   */
  begin(person: Person, deskName: string, for_: string): NewFactor & { readonly enrolment: string } {
    const secret = newTotpSecret();
    const text = JSON.stringify({ secret, until: this.#now() + ENROLMENT_LIFE });
    return {
      secret,
      uri: totpUri(secret, person.email ?? person.name, deskName),
      enrolment: this.#secret.seal(text, `enrolment ${person.id} ${for_}`),
    };
  }

  /**
   * Puts it in force, in place of one that was. Takes part in the caller's transaction.
   * @returns the recovery codes; null: the code is not one of this secret, or it is too late
   */
  async confirm(
    sql: Sql,
    person: Person,
    { enrolment, code, for: for_ }: { readonly enrolment: string; readonly code: string; readonly for: string },
  ): Promise<readonly string[] | null> {
    const text = this.#secret.open(enrolment, `enrolment ${person.id} ${for_}`);
    if (text === null) return null;
    const now = this.#now();
    const { secret, until } = JSON.parse(text) as { secret: string; until: number };
    const step = until > now ? stepOf(secret, code.replaceAll(/\s/g, ''), now, 0) : null;
    if (step === null) return null;
    await sql.query(
      `insert into second_factor (person_id, sealed, last_step, since) values ($1, $2, $3, $4)
       on conflict (person_id) do update set sealed = excluded.sealed, last_step = excluded.last_step, since = excluded.since`,
      [person.id, this.#secret.seal(secret, `factor ${person.id}`), step, now],
    );
    return writeRecoveryCodes(sql, person.id);
  }

  /** @returns new recovery codes, in place of all that there were */
  renew(personId: string, event: AuditRow): Promise<readonly string[]> {
    return this.#db.transaction(async (sql) => {
      await writeAudit(sql, event);
      return writeRecoveryCodes(sql, personId);
    });
  }

  /** @returns false when there was none */
  async remove(sql: Sql, personId: string): Promise<boolean> {
    await sql.query('delete from recovery_code where person_id = $1', [personId]);
    const gone = await sql.query('delete from second_factor where person_id = $1 returning 1', [personId]);
    return gone.length > 0;
  }

  held(): Promise<{ personId: string; since: number }[]> {
    return this.#db.query('select person_id as "personId", since from second_factor order by since');
  }
}
