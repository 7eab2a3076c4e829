// Where a device stands in each scope, and what it is to be sent next: pure, from its checkpoint and from what it is
// granted by now.
import type { Checkpoint } from '@shared/contract/sync';
import { HISTORY } from '@shared/domain/visibility';
import type { Reader } from './reader';

export const isHistory = (scope: string): boolean => scope.endsWith(`:${HISTORY}`);

/** Scopes that are read together, each from its own position on. */
export interface Lane {
  /** Moves as pages are filled. */
  readonly at: Record<string, number>;
  /** What had left a scope by then is no news. */
  readonly started: Readonly<Record<string, number>>;
}

export interface Plan {
  readonly retracting: Record<string, [number, string]>;
  /** What is open; and without history, what becomes of the history that the device has. */
  readonly open: Lane;
  readonly history: Lane | null;
  /** The device's next checkpoint. */
  checkpoint(): Checkpoint;
}

type Marks = Record<string, number>;

/** @param from null: a device that has nothing */
export const planPull = (reader: Reader, from: Checkpoint | null, withHistory: boolean): Plan => {
  const { head, granted } = reader;
  const since = from?.head ?? 0;
  const positions: Marks = {};
  const started: Marks = {};
  const following: Marks = {};
  const retracting: Plan['retracting'] = { ...from?.retracting };
  for (const [scope, grantedAt] of granted) {
    const takenBack = retracting[scope] !== undefined;
    const position = from?.positions[scope];
    // Granted (anew) since, or while it was being taken back: from the beginning.
    positions[scope] = grantedAt > since || takenBack ? 0 : (position ?? 0);
    started[scope] = position === undefined && !takenBack ? head : (from?.started?.[scope] ?? 0);
    if (isHistory(scope) && !withHistory) {
      const known = from?.following?.[scope];
      following[scope] = known ?? head;
      // What the device has of it is told again, by the way of taking back; the rest of the history is not sent.
      if (known !== undefined && grantedAt > since) retracting[scope] = [grantedAt, ''];
    } else delete retracting[scope];
  }
  if (from) for (const [scope, revokedAt] of reader.revoked) if (revokedAt > since) retracting[scope] = [revokedAt, ''];

  const laneOf = (scopes: readonly string[]): Lane => ({
    at: Object.fromEntries(scopes.map((scope) => [scope, positions[scope] ?? 0])),
    started,
  });
  const scopes = [...granted.keys()];
  const open = laneOf(scopes.filter((scope) => !isHistory(scope)));
  const history = withHistory ? laneOf(scopes.filter(isHistory)) : null;
  if (!withHistory) Object.assign(open.at, following);
  return {
    retracting,
    // Of a history that is followed, everything since counts.
    open: { at: open.at, started: { ...started, ...Object.fromEntries(Object.keys(following).map((s) => [s, 0])) } },
    history,
    checkpoint: () => {
      const reached = { ...open.at, ...history?.at };
      const followed = Object.keys(following);
      return {
        epoch: reader.epoch,
        head,
        positions: Object.fromEntries(
          scopes.map((scope) => [scope, (scope in following ? positions : reached)[scope] ?? 0]),
        ),
        started,
        following: Object.fromEntries(followed.map((scope) => [scope, reached[scope] ?? head])),
        retracting,
      };
    },
  };
};
