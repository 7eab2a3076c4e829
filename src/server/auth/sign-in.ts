import type { SignInRequest } from '@shared/contract/http';
import type { FinishRequest, NewFactor } from '@shared/contract/second-factor';
import type { Person } from '@shared/domain/person';
import type { Db } from '../db/db';
import { writeAudit } from './audit';
import type { BackOff } from './back-off';
import { checkPassword } from './passwords';
import { newTicket, type PendingSignIns } from './pending-sign-ins';
import type { SecondFactors } from './second-factor';
import type { ServerSecret } from './server-secret';
import type { Present } from './session';
import type { Sessions } from './sessions';

export type SignInResult =
  | { readonly kind: 'signedIn'; readonly token: string; readonly present: Present }
  | { readonly kind: 'wrong' }
  /** Milliseconds. */
  | { readonly kind: 'wait'; readonly for: number }
  /** The password was right; `enrol`: the code is to be the first of a new factor. */
  | { readonly kind: 'secondFactor'; readonly ticket: string; readonly enrol: NewFactor | null };

export type FinishResult =
  | {
      readonly kind: 'signedIn';
      readonly token: string;
      readonly present: Present;
      /** Of a factor that was set up with this sign-in. */
      readonly recoveryCodes: readonly string[] | null;
    }
  /** `over`: nothing waits under this ticket on this device. */
  | { readonly kind: 'wrong' | 'over' | 'unreadable' }
  | { readonly kind: 'wait'; readonly for: number };

export interface SignInDeps {
  readonly db: Db;
  readonly sessions: Sessions;
  readonly backOff: BackOff;
  readonly factors: SecondFactors;
  readonly pending: PendingSignIns;
  readonly secret: ServerSecret;
  readonly deskName: () => Promise<string>;
  readonly now: () => number;
}

const BUSY = 2_000;

interface Secret {
  person_id: string;
  argon2: string | null;
  person: string;
}

/** A sign-in name as it is compared: people don't think of case. */
export const loginOf = (name: string): string => name.trim().toLowerCase();

export const makeSignIn = (deps: SignInDeps) => {
  const { db, sessions, backOff, factors, pending, now } = deps;

  const refused = async (request: SignInRequest, login: string, person: Person | null, address: string) => {
    await writeAudit(db, {
      kind: 'signInFailed',
      at: now(),
      personId: person?.id ?? null,
      deviceId: request.deviceId,
      address,
      // A password that slipped into the field of the name must not stand here.
      detail: { deviceName: request.deviceName, ...(person ? {} : { name: deps.secret.digest(login) }) },
    });
    return { kind: 'wrong' } as const;
  };

  return async (request: SignInRequest, address: string): Promise<SignInResult> => {
    const login = loginOf(request.name);
    const wait = backOff.waitFor(login, address);
    if (wait > 0) return { kind: 'wait', for: wait };
    // Counted before it is known, so that many tries at the same moment don't count as one.
    backOff.tried(login, address);
    const [secret] = await db.query<Secret>(
      `select k.person_id, k.argon2, p.body::text as person from person_secret k
       join doc p on p.coll = 'people' and p.id = k.person_id and not p.deleted where k.login = $1`,
      [login],
    );
    const person = secret ? (JSON.parse(secret.person) as Person) : null;
    const fits = await checkPassword(secret?.argon2 ?? null, request.password);
    if (fits === null) return { kind: 'wait', for: BUSY };
    if (!fits || !person?.active) return refused(request, login, person, address);
    backOff.succeeded(login, address);
    const { deviceId, deviceName, shell } = request;
    const lacking = await factors.lackingOf(person);
    if (lacking === null) {
      return { kind: 'signedIn', ...(await sessions.create({ person, deviceId, deviceName, shell, address })) };
    }
    const ticket = newTicket();
    const begun = lacking === 'code' ? null : factors.begin(person, await deps.deskName(), ticket);
    const enrolment = begun?.enrolment ?? null;
    await pending.open(ticket, { personId: person.id, deviceId, deviceName, shell, enrolment });
    return { kind: 'secondFactor', ticket, enrol: begun && { secret: begun.secret, uri: begun.uri } };
  };
};

const PERSON = `select body::text as body from doc where coll = 'people' and id = $1 and not deleted`;

/** The second half of a sign-in: the code that the first half asked for. */
export const makeFinish = ({ db, sessions, factors, pending, now }: SignInDeps) => {
  const personOf = async (id: string): Promise<Person | null> => {
    const [row] = await db.query<{ body: string }>(PERSON, [id]);
    const person = row ? (JSON.parse(row.body) as Person) : null;
    return person?.active ? person : null;
  };

  return async ({ ticket, code, deviceId }: FinishRequest, address: string): Promise<FinishResult> => {
    const waiting = await pending.take(ticket, deviceId);
    const person = waiting && (await personOf(waiting.personId));
    if (!waiting || !person) return { kind: 'over' };
    const { deviceName, shell, enrolment } = waiting;
    const event = { at: now(), personId: person.id, deviceId, address };
    let recoveryCodes: readonly string[] | null = null;
    let how = 'app';
    if (enrolment === null) {
      const checked = await factors.check(person.id, code);
      if (checked.kind === 'wait') return checked;
      if (checked.kind !== 'right') {
        await writeAudit(db, { ...event, kind: 'secondFactorFailed', detail: { deviceName } });
        return { kind: checked.kind };
      }
      ({ how } = checked);
    } else {
      recoveryCodes = await db.transaction(async (sql) => {
        const codes = await factors.confirm(sql, person, { enrolment, code, for: ticket });
        if (codes) await writeAudit(sql, { ...event, kind: 'secondFactorOn', detail: { deviceName } });
        return codes;
      });
      if (!recoveryCodes) return { kind: 'wrong' };
    }
    if (!(await pending.close(ticket))) return { kind: 'over' };
    const made = await sessions.create({ person, deviceId, deviceName, shell, address, factor: how });
    return { kind: 'signedIn', ...made, recoveryCodes };
  };
};
