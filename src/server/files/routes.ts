import { join } from 'node:path';
import {
  ContentParams,
  fileRoutes,
  OfferRequest,
  PART_SIZE,
  PartParams,
  PartQuery,
  type UploadState,
} from '@shared/contract/files';
import type { FastifyInstance } from 'fastify';
import type { Static } from 'typebox';
import type { Core } from '../commands/core';
import { startRounds } from '../effects/rounds';
import { needsSession, presentOf } from '../http/identity';
import { HttpProblem } from '../http/problem';
import { type FileStore, folderStore } from './file-store';
import { readableFile } from './readable';
import { openUploads } from './uploads';

interface FileDeps {
  readonly core: Core;
  /** Where content is kept, and what is on its way. */
  readonly folder: string;
  readonly now: () => number;
  readonly onError: (error: unknown) => void;
}

const SWEEP_EVERY = 6 * 3_600_000;

/** RFC 6266: the name as it is, and one in plain letters for who can't read that. */
const disposition = (name: string): string =>
  `attachment; filename="${name.replace(/[^\w .-]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`;

export const registerFileRoutes = async (app: FastifyInstance, deps: FileDeps): Promise<void> => {
  const { core, folder, now } = deps;
  const store: FileStore = folderStore(folder);
  const uploads = openUploads(core.db, store, join(folder, 'parts'), now);
  const rounds = startRounds({ every: SWEEP_EVERY, run: uploads.sweep, onError: deps.onError });
  app.addHook('onClose', () => rounds.stop());
  app.addContentTypeParser(
    'application/octet-stream',
    { parseAs: 'buffer', bodyLimit: PART_SIZE },
    (_request, body, done) => done(null, body),
  );

  app.post<{ Body: OfferRequest }>(
    fileRoutes.offer,
    { onRequest: needsSession, schema: { body: OfferRequest } },
    async (request): Promise<UploadState> => uploads.offer(presentOf(request).person.id, request.body),
  );

  app.post<{ Params: Static<typeof PartParams>; Querystring: Static<typeof PartQuery>; Body: unknown }>(
    fileRoutes.part,
    { onRequest: needsSession, schema: { params: PartParams, querystring: PartQuery }, bodyLimit: PART_SIZE },
    async (request): Promise<UploadState> => {
      const { body } = request;
      if (!Buffer.isBuffer(body) || body.length === 0) {
        throw new HttpProblem(400, 'request.malformed', 'A part of a file is a body of bytes.');
      }
      return uploads.add(presentOf(request).person.id, request.params.hash, Number(request.query.at), body);
    },
  );

  app.get<{ Params: Static<typeof ContentParams> }>(
    fileRoutes.content,
    { onRequest: needsSession, schema: { params: ContentParams } },
    async (request, reply) => {
      const { number, attachment: id } = request.params;
      const found = await readableFile(core.db, presentOf(request).person.id, number, id);
      if (!found) throw new HttpProblem(404, 'file.missing', 'There is no such file, or you may not see it.');
      const { attachment, content } = found;
      const bytes = content && (await store.read(attachment.hash));
      if (!bytes) throw new HttpProblem(404, 'file.notYet', 'Whoever attached this file has not sent it yet.');
      // Whatever it is: it is handed out to be kept, and may do nothing here.
      return reply
        .headers({
          'content-type': content.mime,
          'content-length': content.size,
          'content-disposition': disposition(attachment.name),
          'content-security-policy': "default-src 'none'; sandbox",
          'cross-origin-resource-policy': 'same-origin',
          'cache-control': 'private, no-store',
        })
        .send(bytes);
    },
  );
};
