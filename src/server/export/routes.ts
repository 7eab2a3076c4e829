import { Readable } from 'node:stream';
import { ExportQuery, exportRoutes } from '@shared/contract/export';
import { BOM } from '@shared/domain/csv/write';
import { isDesk } from '@shared/domain/permissions';
import { isTimeZone } from '@shared/domain/time-zone';
import type { FastifyInstance } from 'fastify';
import type { Core } from '../commands/core';
import { needsSession, presentOf } from '../http/identity';
import { HttpProblem } from '../http/problem';
import { exportedTickets } from './tickets';

export interface ExportDeps {
  readonly core: Core;
}

const withMark = async function* (lines: AsyncGenerator<string>): AsyncGenerator<string> {
  yield BOM;
  yield* lines;
};

export const registerExportRoutes = (app: FastifyInstance, { core }: ExportDeps): void => {
  app.get<{ Querystring: ExportQuery }>(
    exportRoutes.tickets,
    { onRequest: needsSession, schema: { querystring: ExportQuery } },
    async (request, reply) => {
      const { person } = presentOf(request);
      if (!isDesk(person)) throw new HttpProblem(403, 'permission.denied', 'Only the desk may export its tickets.');
      const world = await core.world();
      if (!world) throw new HttpProblem(409, 'desk.missing', 'The desk is not set up yet.');
      const { which = 'all', bom = '1' } = request.query;
      const timeZone = request.query.timeZone ?? world.settings.calendars[0]?.timeZone ?? 'UTC';
      if (!isTimeZone(timeZone)) {
        throw new HttpProblem(400, 'timeZone.unknown', `${timeZone} is not a time zone that this server knows.`);
      }
      const lines = exportedTickets(core.db, { actor: person, world, openOnly: which === 'open', timeZone });
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="tickets.csv"')
        .send(Readable.from(bom === '0' ? lines : withMark(lines)));
    },
  );
};
