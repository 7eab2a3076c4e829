// People as a table over HTTP: looked at, applied as it was looked at, taken back, and out again.
import { ApplyPeople, MOST_BYTES, PreviewPeople, peopleRoutes, UndoPeople } from '@shared/contract/people';
import { cellOf } from '@shared/domain/csv/people-plan';
import { peopleHeader } from '@shared/domain/csv/people-table';
import { personFields } from '@shared/domain/csv/person-fields';
import { BOM, csvLine } from '@shared/domain/csv/write';
import type { Person } from '@shared/domain/person';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { writeAudit } from '../auth/audit';
import { needsAdmin } from '../auth/security-routes';
import type { Core } from '../commands/core';
import { presentOf } from '../http/identity';
import { accountsOf } from './accounts';
import { peopleBatches } from './batches';
import { peopleFault } from './fault';

interface PeopleDeps {
  readonly core: Core;
  readonly now: () => number;
}

const bodies = ['text/csv', 'text/plain', 'application/octet-stream'];

const bytesOf = ({ body }: FastifyRequest): Buffer => {
  if (Buffer.isBuffer(body) && body.length > 0) return body;
  throw peopleFault('people.empty');
};

export const registerPeopleRoutes = (app: FastifyInstance, { core, now }: PeopleDeps): void => {
  const batches = peopleBatches(core);
  const byOf = (request: FastifyRequest) => {
    const { session, person } = presentOf(request);
    return { at: now(), personId: person.id, deviceId: session.deviceId, address: request.ip };
  };

  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(bodies, { parseAs: 'buffer', bodyLimit: MOST_BYTES }, (_request, body, done) =>
      done(null, body),
    );
    scope.post<{ Querystring: PreviewPeople }>(
      peopleRoutes.preview,
      { onRequest: needsAdmin, bodyLimit: MOST_BYTES, schema: { querystring: PreviewPeople } },
      async (request) => batches.preview(bytesOf(request), presentOf(request).person.id),
    );
    scope.post<{ Querystring: ApplyPeople }>(
      peopleRoutes.apply,
      { onRequest: needsAdmin, bodyLimit: MOST_BYTES, schema: { querystring: ApplyPeople } },
      async (request) => batches.apply(bytesOf(request), request.query, byOf(request)),
    );
  });

  app.get(peopleRoutes.batches, { onRequest: needsAdmin }, async () => ({ batches: await batches.list() }));
  app.post<{ Body: UndoPeople }>(
    peopleRoutes.undo,
    { onRequest: needsAdmin, schema: { body: UndoPeople } },
    async (request) => batches.undo(request.body.id, byOf(request)),
  );

  app.get(peopleRoutes.file, { onRequest: needsAdmin }, async (request, reply) => {
    const world = await core.world();
    if (!world) throw peopleFault('people.noDesk');
    await writeAudit(core.db, { ...byOf(request), kind: 'peopleExported' });
    const rows = await core.db.query<{ body: string }>(
      `select body::text as body from doc where coll = 'people' and not deleted order by body->>'name', id`,
    );
    const names = new Map(world.settings.groups.map(({ id, name }) => [id, name]));
    const accounts = await accountsOf(
      core.db,
      rows.map(({ body }) => JSON.parse(body) as Person),
    );
    const lines = accounts.map((account) =>
      csvLine(personFields.map((field) => cellOf(account, field, (id) => names.get(id) ?? id))),
    );
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="people.csv"')
      .send(BOM + csvLine(peopleHeader) + lines.join(''));
  });
};
