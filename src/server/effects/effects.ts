// All that goes on beside requests: letters, closing what is done, forgetting what is over.
import type { Logger } from 'pino';
import { forgetSignIns } from '../auth/audit';
import type { Sessions } from '../auth/sessions';
import { readPolicy } from '../auth/sign-in-policy';
import type { Core } from '../commands/core';
import { DbUnavailable } from '../db/db';
import type { FileStore } from '../files/file-store';
import type { Reports } from '../report/reports';
import { closeResolved } from './auto-close';
import { startEscalation } from './escalation';
import { releaseClaims, sendDueMail } from './mail';
import type { Post } from './post';
import { type Rounds, startRounds } from './rounds';

const MAIL_EVERY = 1_000;
const CLOSE_EVERY = 10 * 60_000;
const CLOSE_FIRST_AFTER = 20_000;
/** A warning may come so late (ms). */
const ESCALATE_EVERY = 15_000;
/** It is due on Mondays; a server that was off then makes it when it is back. */
const REPORT_EVERY = 5 * 60_000;
const REPORT_FIRST_AFTER = 90_000;
const DAY = 86_400_000;
const FORGET_EVERY = DAY;
const FORGET_FIRST_AFTER = 60_000;
/** Sessions that ended this long ago (ms) are of no more use to anybody. */
const KEEP_ENDED_SESSIONS = 30 * 86_400_000;

export interface EffectsDeps {
  readonly core: Core;
  readonly sessions: Sessions;
  readonly post: Post;
  readonly store: FileStore;
  readonly reports: Reports;
  readonly deskAddress: string;
  readonly publicUrl: URL | null;
  readonly now: () => number;
  readonly log: Logger;
  /** The database has stopped for good: nothing that goes on here has any use. */
  readonly onDatabaseGone: (error: DbUnavailable) => void;
}

export const startEffects = async (deps: EffectsDeps): Promise<Rounds> => {
  const { core, sessions, now, log } = deps;
  const failed = (err: unknown, name: string): void => {
    log.error({ err, round: name }, 'round failed');
    if (err instanceof DbUnavailable && err.fault === 'closed') deps.onDatabaseGone(err);
  };
  await releaseClaims(core.db);
  const round = (name: string, every: number, after: number, run: () => Promise<void>): Rounds =>
    startRounds({ every, after, run, onError: (err) => failed(err, name) });
  const rounds = [
    round('mail', MAIL_EVERY, MAIL_EVERY, () => sendDueMail({ ...deps, db: core.db })),
    round('close', CLOSE_EVERY, CLOSE_FIRST_AFTER, () => closeResolved(core, now())),
    round('escalate', ESCALATE_EVERY, ESCALATE_EVERY, startEscalation(core, now).round),
    round('report', REPORT_EVERY, REPORT_FIRST_AFTER, () => deps.reports.round()),
    round('forget', FORGET_EVERY, FORGET_FIRST_AFTER, async () => {
      await sessions.forgetOld(now() - KEEP_ENDED_SESSIONS);
      await forgetSignIns(core.db, now() - (await readPolicy(core.db)).keepDays * DAY);
    }),
  ];
  return {
    stop: async () => {
      await Promise.all(rounds.map((each) => each.stop()));
      deps.post.close();
    },
  };
};
