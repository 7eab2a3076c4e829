// Makes weekly reports: on Mondays by itself, once for all servers of the desk, and whenever somebody asks for a week.
import { isLead } from '@shared/domain/permissions';
import type { Person } from '@shared/domain/person';
import { zoneOf } from '@shared/figures/zone';
import { DESK } from '@shared/report/lists';
import { reportsFor } from '@shared/report/make';
import { lastWeek, spanOfWeek, weekOf } from '@shared/report/week';
import type { Logger } from 'pino';
import type { Core } from '../commands/core';
import type { Sql } from '../db/db';
import { readReportInput } from './read';
import { newestWeek, storeAgain, storedReport, storeOnce, wishes } from './store';
import { newTurns, runInTurns } from './turns';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** After Monday's midnight by the desk's clock: what was done late on Sunday has reached the server. */
const READY_AFTER = 6 * HOUR;
/** A server that was off for longer does not make all of its past. */
const MOST_MISSED = 8;

export interface ReportsDeps {
  readonly core: Core;
  readonly now: () => number;
  readonly log: Logger;
}

export interface Made {
  /** False: there was not one ticket, and so nothing to report. */
  readonly made: boolean;
  readonly tookMs: number;
  /** The longest stretch for which nobody else got a turn, ms. */
  readonly longestMs: number;
}

export interface Reports {
  /** Of what is missing, what is due. */
  round(): Promise<void>;
  /** The last week that a report is due for; null before the desk is set up. */
  due(): Promise<string | null>;
  /** Counts a week, again if it was counted before. One after the other. */
  make(week: string): Promise<Made>;
}

/** Who wants the desk's report by mail: process owners, unless they said otherwise; leads who asked for it. */
export const wantsReport = (person: Person, wished: ReadonlyMap<string, boolean>): boolean =>
  person.active && isLead(person) && (wished.get(person.id) ?? person.role === 'processOwner');

/** Weeks after `newest` up to `due`, oldest first. */
export const missingWeeks = (newest: string | null, due: string, timeZone: string): readonly string[] => {
  if (newest === null) return [due];
  const weeks: string[] = [];
  for (let week = due; week > newest && weeks.length < MOST_MISSED; ) {
    weeks.unshift(week);
    week = weekOf(spanOfWeek(week, timeZone).from - DAY, timeZone);
  }
  return weeks;
};

const LETTERS = `insert into effect (id, kind, command_id, ticket, payload, created_at, not_before)
  select x.id, 'weeklyReport', x.id, $2, x.payload, $3, $3
  from jsonb_to_recordset($1::jsonb) as x (id text, payload jsonb) on conflict (id) do nothing`;

const queueLetters = async (sql: Sql, week: string, now: number): Promise<void> => {
  const people = await sql.query<{ body: string }>(
    `select body::text as body from doc where coll = 'people' and not deleted`,
  );
  const wished = await wishes(sql);
  const readers = people.map(({ body }) => JSON.parse(body) as Person).filter((person) => wantsReport(person, wished));
  const letters = readers.map(({ id }) => ({
    id: `weekly-report-${week}-${id}`,
    payload: { to: id, by: 'system', text: '' },
  }));
  if (letters.length > 0) await sql.query(LETTERS, [JSON.stringify(letters), week, now]);
};

export const newReports = ({ core, now, log }: ReportsDeps): Reports => {
  const zone = async (): Promise<string | null> => {
    const world = await core.world();
    return world && zoneOf(world.settings);
  };
  const dueIn = (timeZone: string): string => lastWeek(now() - READY_AFTER, timeZone);

  const count = async (week: string): Promise<Made> => {
    const world = await core.world();
    if (!world) return { made: false, tookMs: 0, longestMs: 0 };
    const began = performance.now();
    const turns = newTurns();
    const madeAt = now();
    const input = await readReportInput(core.db, world.settings, week, madeAt, turns);
    const { to } = spanOfWeek(week, zoneOf(world.settings));
    if (!input.facts.some(({ openedAt }) => openedAt < to)) return { made: false, tookMs: 0, longestMs: 0 };
    const reports = await runInTurns(reportsFor(input), turns);
    const tookMs = performance.now() - began;
    const isDue = week === dueIn(zoneOf(world.settings));
    await core.db.transaction(async (sql) => {
      if (!(await storeOnce(sql, reports, tookMs))) await storeAgain(sql, reports, tookMs);
      else if (isDue) await queueLetters(sql, week, madeAt);
    });
    const longestMs = turns.longest;
    log.info({ week, reports: reports.length, tookMs, longestMs }, 'weekly report made');
    return { made: true, tookMs, longestMs };
  };

  let last: Promise<unknown> = Promise.resolve();
  const make = (week: string): Promise<Made> => {
    const next = last.then(() => count(week));
    last = next.catch(() => undefined);
    return next;
  };

  return {
    make,
    due: async () => {
      const timeZone = await zone();
      return timeZone && dueIn(timeZone);
    },
    round: async () => {
      const timeZone = await zone();
      if (timeZone === null) return;
      for (const week of missingWeeks(await newestWeek(core.db), dueIn(timeZone), timeZone)) {
        // Another server, or somebody who could not wait, may have been faster.
        if ((await storedReport(core.db, week, DESK)) === null) await make(week);
      }
    },
  };
};
