// argon2id. A name that nobody has costs as much time as a wrong password, so that names can't be found by the clock.
import { hash, verify } from '@node-rs/argon2';

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. `algorithm` 2 is argon2id (a const enum there). */
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hashing takes a core for some 25 ms: more at once would only starve the desk's other requests. */
const MOST_AT_ONCE = 2;
const LONGEST_QUEUE = 32;

let running = 0;
const waiting: (() => void)[] = [];

/** @returns null when too many people wait already */
const inTurn = async <T>(work: () => Promise<T>): Promise<T | null> => {
  if (running >= MOST_AT_ONCE) {
    if (waiting.length >= LONGEST_QUEUE) return null;
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
};

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), cost);

let decoy: Promise<string> | null = null;

/** `stored` null: nobody has that name. Null: too busy to say. */
export const checkPassword = async (stored: string | null, password: string): Promise<boolean | null> => {
  decoy ??= hashPassword('nobody has this password');
  const against = stored ?? (await decoy);
  const fits = await inTurn(() => verify(against, password.normalize('NFKC')));
  return fits === null ? null : fits && stored !== null;
};
