// Weekly reports, made of facts: by the same definitions as everything else that counts, in pieces short enough for a
// server to answer others in between.
import { type Group, goalFor } from '../domain/settings';
import { figureOf, ticketsOf } from '../figures/measures';
import { ageBands, lastDays } from '../figures/series';
import { zoneOf } from '../figures/zone';
import { frameOf, type ReportInput } from './frame';
import { DESK, openAt, type ReportScope } from './lists';
import { attainmentsBy, goalOf, headlineOf } from './make-figures';
import { insightsOf, majorsOf, textsOf } from './make-insights';
import { type Attainment, type Headline, headlineMeasures, type WeeklyReport } from './report';

function* reportOf(input: ReportInput, of: ReportScope, group: Group | null): Generator<void, WeeklyReport> {
  const frame = frameOf(input, of);
  const { settings } = input;
  const { where, scope, facts, before } = frame;
  yield;
  const headlines: Headline[] = [];
  for (const measure of headlineMeasures) headlines.push(yield* headlineOf(measure, frame));
  const resolved = ticketsOf('resolvedInTime', facts, { ...scope, from: before.from });
  yield;
  const byPriority = attainmentsBy(frame, 'priority', resolved).map(
    (line): Attainment => ({ ...line, name: null, goal: goalFor(settings, Number(line.value)) / 100 }),
  );
  yield;
  const byPolicy = attainmentsBy(frame, 'policyId', resolved).map(
    (line): Attainment => ({
      ...line,
      name: settings.policies.find(({ id }) => id === line.value)?.name ?? null,
      goal: null,
    }),
  );
  yield;
  const flow: { from: number; to: number; opened: number; resolved: number }[] = [];
  for (const day of lastDays(where.to - 1, 7, zoneOf(settings))) {
    const opened = figureOf('opened', facts, { ...scope, ...day });
    yield;
    flow.push({
      ...day,
      opened: opened.hits,
      resolved: figureOf('resolved', facts, { ...scope, ...day }).hits,
    });
    yield;
  }
  const open = openAt(facts, where, null);
  const bands = ageBands.map((_, band) => openAt(open, where, band).length);
  yield;
  const insights = yield* insightsOf(frame);
  const texts = yield* textsOf(frame);
  return {
    week: input.week,
    of,
    group: group?.name ?? null,
    desk: settings.name,
    from: where.from,
    to: where.to,
    timeZone: zoneOf(settings),
    madeAt: input.madeAt,
    restricted: where.restricted,
    headlines: headlines.map((line) =>
      line.measure === 'resolvedInTime' ? { ...line, goal: goalOf(byPriority) } : line,
    ),
    backlog: { open: open.length, before: openAt(facts, { ...where, ...before }, null).length, bands },
    flow,
    byPriority,
    byPolicy,
    ...insights,
    ...texts,
    majors: majorsOf(frame),
  };
}

/** The desk's, then each group's that is in use or had something to do. Yields between short pieces of work. */
export function* reportsFor(input: ReportInput): Generator<void, readonly WeeklyReport[]> {
  const reports = [yield* reportOf(input, DESK, null)];
  for (const group of input.settings.groups) {
    const report = yield* reportOf(input, group.id, group);
    const isIdle = report.backlog.open === 0 && report.headlines.every(({ now }) => now.of === 0);
    if (!group.retired || !isIdle) reports.push(report);
  }
  return reports;
}
