import type { SignInRequest } from '@shared/contract/http';
import type { Person } from '@shared/domain/person';
import type { Db } from '../db/db';
import { writeAudit } from './audit';
import type { BackOff } from './back-off';
import { checkPassword } from './passwords';
import type { Present } from './session';
import type { Sessions } from './sessions';

export type SignInResult =
  | { readonly kind: 'signedIn'; readonly token: string; readonly present: Present }
  | { readonly kind: 'wrong' }
  /** Milliseconds. */
  | { readonly kind: 'wait'; readonly for: number };

const BUSY = 2_000;

interface Secret {
  person_id: string;
  argon2: string;
  person: string;
}

/** A sign-in name as it is compared: people don't think of case. */
export const loginOf = (name: string): string => name.trim().toLowerCase();

export const makeSignIn =
  (db: Db, sessions: Sessions, backOff: BackOff, now: () => number) =>
  async (request: SignInRequest, address: string): Promise<SignInResult> => {
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
    if (!fits || !person?.active) {
      const { deviceId } = request;
      await writeAudit(db, {
        kind: 'signInFailed',
        at: now(),
        personId: person?.id ?? null,
        deviceId,
        detail: { address },
      });
      return { kind: 'wrong' };
    }
    backOff.succeeded(login, address);
    const { deviceId, deviceName, shell } = request;
    return { kind: 'signedIn', ...(await sessions.create({ person, deviceId, deviceName, shell })) };
  };
