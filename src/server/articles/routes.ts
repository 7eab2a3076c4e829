// Articles in and out over HTTP (see shared/contract/articles).
import {
  ArticleExport,
  ArticlePreviewQuery,
  articleRoutes,
  MAX_ARTICLE_UPLOAD,
  RunArticleImport,
} from '@shared/contract/articles';
import { isDesk, mayImport } from '@shared/domain/permissions';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { Type } from 'typebox';
import type { Core } from '../commands/core';
import { needsSession, presentOf } from '../http/identity';
import { HttpProblem } from '../http/problem';
import { exportArticles } from './export';
import { ArticlesFault } from './fault';
import { articleJobs, type By } from './jobs';
import { problemWords } from './words';

export interface ArticleDeps {
  readonly core: Core;
  readonly log: Logger;
  readonly now: () => number;
}

const statusOf: Readonly<Partial<Record<string, number>>> = { gone: 404, busy: 409, notReady: 409, tooLarge: 413 };

const guarded = async <T>(work: () => T | Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ArticlesFault)) throw error;
    const { code } = error.problem;
    throw new HttpProblem(statusOf[code] ?? 422, `articles.${code}`, problemWords(error.problem));
  }
};

/** Runs before any body is read. */
const needsImporter = async (request: FastifyRequest): Promise<void> => {
  await needsSession(request);
  if (mayImport(presentOf(request).person)) return;
  throw new HttpProblem(403, 'permission.denied', 'Only administrators and process owners may import.');
};
const byOf = (request: FastifyRequest): By => {
  const { person, session } = presentOf(request);
  return { actor: { id: person.id, role: person.role, groupIds: person.groupIds }, deviceId: session.deviceId };
};

const JobParams = Type.Object({ id: Type.String({ pattern: '^[0-9a-f-]{36}$' }) });
interface JobRoute {
  Params: { id: string };
}
const bodies = ['application/octet-stream', 'application/zip', 'text/csv', 'text/plain', 'text/markdown', 'text/html'];

export const registerArticleRoutes = (app: FastifyInstance, { core, log, now }: ArticleDeps): void => {
  const jobs = articleJobs(core, log, now);
  app.addHook('onClose', () => jobs.close());

  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(bodies, { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    scope.post<{ Querystring: ArticlePreviewQuery; Body: Buffer | undefined }>(
      articleRoutes.preview,
      { onRequest: needsImporter, schema: { querystring: ArticlePreviewQuery }, bodyLimit: MAX_ARTICLE_UPLOAD },
      async (request, reply) => {
        const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
        return reply
          .code(202)
          .send(await guarded(() => jobs.start({ file: request.query.file, bytes }, byOf(request))));
      },
    );
  });
  app.post<{ Body: RunArticleImport }>(
    articleRoutes.run,
    { onRequest: needsImporter, schema: { body: RunArticleImport } },
    async (request, reply) => reply.code(202).send(await guarded(() => jobs.run(request.body.jobId, byOf(request)))),
  );
  app.get(articleRoutes.jobs, { onRequest: needsImporter }, async () => ({ jobs: jobs.list() }));
  app.get<JobRoute>(articleRoutes.job, { onRequest: needsImporter, schema: { params: JobParams } }, async (request) =>
    guarded(() => jobs.find(request.params.id)),
  );
  app.post<JobRoute>(
    articleRoutes.cancel,
    { onRequest: needsImporter, schema: { params: JobParams } },
    async (request) => guarded(() => jobs.cancel(request.params.id)),
  );
  app.post<{ Body: ArticleExport }>(
    articleRoutes.export,
    { onRequest: needsSession, schema: { body: ArticleExport } },
    async (request, reply) => {
      const { actor } = byOf(request);
      if (!isDesk(actor)) throw new HttpProblem(403, 'permission.denied', 'Only the desk may export its articles.');
      const world = await core.world();
      if (!world) throw new HttpProblem(409, 'desk.missing', 'The desk is not set up yet.');
      const { format, ids } = request.body;
      const file = await exportArticles(core.db, { actor, world, format, ids });
      reply.type(file.type).header('content-disposition', `attachment; filename="${file.name}"`);
      return reply.send(Buffer.from(file.bytes));
    },
  );
};
