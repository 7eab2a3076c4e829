// The import over HTTP: an upload, a job that is asked after, a report (see shared/contract/import).
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type ImportJob, importRoutes, MAX_UPLOAD, PreviewQuery, RunImport } from '@shared/contract/import';
import { mayImport } from '@shared/domain/permissions';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { Type } from 'typebox';
import type { Core } from '../commands/core';
import { needsSession, presentOf } from '../http/identity';
import { HttpProblem } from '../http/problem';
import { ImportFault } from './fault';
import { type ImportJobs, importJobs } from './jobs';
import { refusedFile } from './refused-file';
import { problemWords } from './words';

export interface ImportDeps {
  readonly core: Core;
  readonly log: Logger;
  readonly now: () => number;
}

const statusOf: Readonly<Partial<Record<string, number>>> = {
  'import.gone': 404,
  'import.busy': 409,
  'import.notReady': 409,
  'file.tooLarge': 413,
};

const asProblem = (error: unknown): unknown =>
  error instanceof ImportFault
    ? new HttpProblem(statusOf[error.problem.code] ?? 422, error.problem.code, problemWords(error.problem))
    : error;

/** Runs before any body is read. */
const needsImporter = async (request: FastifyRequest): Promise<void> => {
  await needsSession(request);
  if (mayImport(presentOf(request).person)) return;
  throw new HttpProblem(403, 'permission.denied', 'Only administrators and process owners may import.');
};

const JobParams = Type.Object({ id: Type.String({ pattern: '^[0-9a-f-]{36}$' }) });
interface JobRoute {
  Params: { id: string };
}
const RefusedQuery = Type.Object({ lang: Type.Optional(Type.String({ maxLength: 10 })) });

const bodies = ['application/octet-stream', 'text/csv', 'text/plain', 'application/gzip', 'application/x-gzip'];

const upTo = (most: number): Transform => {
  let size = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      done(size > most ? new ImportFault('file.tooLarge', { most }) : null, chunk);
    },
  });
};

const takeUpload = async (request: FastifyRequest<{ Querystring: PreviewQuery }>, jobs: ImportJobs) => {
  jobs.assertFree();
  if (!(request.body instanceof Readable)) throw new ImportFault('file.empty');
  if (Number(request.headers['content-length'] ?? 0) > MAX_UPLOAD) {
    throw new ImportFault('file.tooLarge', { most: MAX_UPLOAD });
  }
  const folder = jobs.makeFolder();
  const path = join(folder, 'upload');
  try {
    await pipeline(request.body, upTo(MAX_UPLOAD), createWriteStream(path));
    const { file, timeZone = null } = request.query;
    return await jobs.start({ file, path, folder, timeZone });
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw asProblem(error);
  }
};

export const registerImportRoutes = (app: FastifyInstance, deps: ImportDeps): void => {
  const jobs = importJobs(deps.core, deps.log, deps.now);
  app.addHook('onClose', () => jobs.close());
  const guarded = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw asProblem(error);
    }
  };

  app.register(async (scope) => {
    // Streamed to the disk, whatever it calls itself: what it is, its bytes say.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(bodies, (_request, payload, done) => done(null, payload));
    scope.post<{ Querystring: PreviewQuery }>(
      importRoutes.preview,
      { onRequest: needsImporter, schema: { querystring: PreviewQuery } },
      async (request, reply) => reply.code(202).send(await guardedUpload(request)),
    );
  });
  const guardedUpload = async (request: FastifyRequest<{ Querystring: PreviewQuery }>): Promise<ImportJob> => {
    try {
      return await takeUpload(request, jobs);
    } catch (error) {
      throw asProblem(error);
    }
  };

  app.post<{ Body: RunImport }>(
    importRoutes.run,
    { onRequest: needsImporter, schema: { body: RunImport } },
    async (request, reply) => {
      const { person, session } = presentOf(request);
      const actor = { id: person.id, role: person.role, groupIds: person.groupIds };
      return reply.code(202).send(guarded(() => jobs.run(request.body.jobId, { actor, deviceId: session.deviceId })));
    },
  );
  app.get(importRoutes.jobs, { onRequest: needsImporter }, async () => ({ jobs: jobs.list() }));
  app.get<JobRoute>(importRoutes.job, { onRequest: needsImporter, schema: { params: JobParams } }, async (request) =>
    guarded(() => jobs.find(request.params.id)),
  );
  app.post<JobRoute>(
    importRoutes.cancel,
    { onRequest: needsImporter, schema: { params: JobParams } },
    async (request) => guarded(() => jobs.cancel(request.params.id)),
  );
  app.get<JobRoute & { Querystring: { lang?: string } }>(
    importRoutes.refused,
    { onRequest: needsImporter, schema: { params: JobParams, querystring: RefusedQuery } },
    async (request, reply) => {
      const job = guarded(() => jobs.find(request.params.id));
      const path = jobs.refusedPath(job.id);
      reply.type('text/csv; charset=utf-8').header('content-disposition', 'attachment; filename="refused.csv"');
      const empty = path === null || (job.report?.rows.refused ?? 0) === 0;
      return reply.send(Readable.from(refusedFile(empty ? null : path, request.query.lang)));
    },
  );
};
