import {
  MakeReportRequest,
  type ReportListResponse,
  ReportPageQuery,
  ReportParams,
  reportRoutes,
  SubscribeRequest,
} from '@shared/contract/reports';
import { isLead, isMemberOf } from '@shared/domain/permissions';
import type { Person } from '@shared/domain/person';
import { groupOf, type World } from '@shared/domain/settings';
import { htmlOf } from '@shared/paper/html';
import { reportPaper } from '@shared/report/paper';
import type { ReportResponse } from '@shared/report/report';
import { reportSpeech } from '@shared/report/speech';
import { isWeek } from '@shared/report/week';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Core } from '../commands/core';
import { needsSession, presentOf } from '../http/identity';
import { HttpProblem } from '../http/problem';
import { type Reports, wantsReport } from './reports';
import { sayIn } from './say';
import { keepWish, storedHeads, storedReport, wishes } from './store';

/** Each counts the whole history. */
const MAKES_PER_MINUTE = 6;

/** The page carries its style and nothing else: it neither runs nor loads anything, and nobody frames it. */
const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export interface ReportRouteDeps {
  readonly core: Core;
  readonly reports: Reports;
}

/** A restricted group's report is its members' alone, as its tickets are. */
const mayRead = (person: Person, scope: string, world: World): boolean =>
  isLead(person) && (groupOf(world, scope)?.restricted !== true || isMemberOf(person, scope));

export const registerReportRoutes = (app: FastifyInstance, { core, reports }: ReportRouteDeps): void => {
  /** @throws HttpProblem 403, 409 */
  const reader = async (request: FastifyRequest): Promise<{ person: Person; world: World }> => {
    const { person } = presentOf(request);
    if (!isLead(person))
      throw new HttpProblem(403, 'permission.denied', 'Leads and process owners read weekly reports.');
    const world = await core.world();
    if (!world) throw new HttpProblem(409, 'desk.missing', 'The desk is not set up yet.');
    return { person, world };
  };

  /** @throws HttpProblem 404: it was not made, or is not for this person; which of the two is not told */
  const found = async (request: FastifyRequest<{ Params: ReportParams }>) => {
    const { person, world } = await reader(request);
    const { week, scope } = request.params;
    const report = mayRead(person, scope, world) ? await storedReport(core.db, week, scope) : null;
    if (!report) throw new HttpProblem(404, 'report.missing', 'There is no report of this week and team for you.');
    return { report, person, world };
  };

  app.get(reportRoutes.list, { onRequest: needsSession }, async (request): Promise<ReportListResponse> => {
    const { person, world } = await reader(request);
    const heads = await storedHeads(core.db);
    return {
      reports: heads.filter(({ scope }) => mayRead(person, scope, world)),
      subscribed: wantsReport(person, await wishes(core.db)),
      lastWeek: (await reports.due()) ?? '',
    };
  });

  app.get<{ Params: ReportParams }>(
    reportRoutes.one,
    { onRequest: needsSession, schema: { params: ReportParams } },
    async (request): Promise<ReportResponse> => ({ report: (await found(request)).report }),
  );

  app.get<{ Params: ReportParams; Querystring: ReportPageQuery }>(
    reportRoutes.page,
    { onRequest: needsSession, schema: { params: ReportParams, querystring: ReportPageQuery } },
    async (request, reply) => {
      const { report, person, world } = await found(request);
      const language = request.query.language ?? person.language ?? world.settings.language ?? 'en';
      const paper = reportPaper(report, reportSpeech(language, report.timeZone, sayIn(language)));
      return reply
        .type('text/html; charset=utf-8')
        .header('content-security-policy', PAGE_POLICY)
        .send(htmlOf(paper, ''));
    },
  );

  app.post<{ Body: MakeReportRequest }>(
    reportRoutes.make,
    {
      onRequest: needsSession,
      schema: { body: MakeReportRequest },
      config: { rateLimit: { max: MAKES_PER_MINUTE, timeWindow: 60_000 } },
    },
    async (request) => {
      await reader(request);
      const { week } = request.body;
      if (!isWeek(week) || week > ((await reports.due()) ?? '')) {
        throw new HttpProblem(
          400,
          'report.notOver',
          'Choose a week that is over. It can be counted from Monday at 06:00.',
        );
      }
      const { made, tookMs } = await reports.make(week);
      if (!made)
        throw new HttpProblem(409, 'report.nothing', 'There was no ticket yet in that week. Choose a later one.');
      return { week, tookMs: Math.round(tookMs) };
    },
  );

  app.post<{ Body: SubscribeRequest }>(
    reportRoutes.subscribe,
    { onRequest: needsSession, schema: { body: SubscribeRequest } },
    async (request, reply) => {
      const { person } = await reader(request);
      await keepWish(core.db, person.id, request.body.wanted);
      return reply.code(204).send();
    },
  );
};
