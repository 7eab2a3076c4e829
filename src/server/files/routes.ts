import {
  ContentParams,
  fileRoutes,
  OfferRequest,
  PART_SIZE,
  PartParams,
  PartQuery,
  type UploadState,
  WantedRequest,
  type WantedResponse,
} from '@shared/contract/files';
import type { FastifyInstance } from 'fastify';
import type { Static } from 'typebox';
import type { Core } from '../commands/core';
import { startRounds } from '../effects/rounds';
import { needsSession, presentOf } from '../http/identity';
import { HttpProblem } from '../http/problem';
import type { FileStore } from './file-store';
import { markMissing, missingOf } from './known';
import { rangeOf } from './range';
import { readableFile } from './readable';
import { openUploads } from './uploads';

interface FileDeps {
  readonly core: Core;
  readonly store: FileStore;
  /** Where what is on its way is kept. */
  readonly parts: string;
  readonly now: () => number;
  readonly onError: (error: unknown) => void;
}

const SWEEP_EVERY = 6 * 3_600_000;

/** RFC 6266: the name as it is, and one in plain letters for who can't read that. */
const disposition = (name: string): string =>
  `attachment; filename="${name.replace(/[^\w .-]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`;

export const registerFileRoutes = async (app: FastifyInstance, deps: FileDeps): Promise<void> => {
  const { core, store, now } = deps;
  const uploads = openUploads(core.db, store, deps.parts, now);
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

  app.post<{ Body: WantedRequest }>(
    fileRoutes.wanted,
    { onRequest: needsSession, schema: { body: WantedRequest } },
    async (request): Promise<WantedResponse> => ({ wanted: await missingOf(core.db, request.body.hashes) }),
  );

  app.get<{ Params: Static<typeof ContentParams> }>(
    fileRoutes.content,
    { onRequest: needsSession, schema: { params: ContentParams } },
    async (request, reply) => {
      const { number, attachment: id } = request.params;
      const found = await readableFile(core.db, presentOf(request).person.id, number, id);
      if (!found) throw new HttpProblem(404, 'file.missing', 'There is no such file, or you may not see it.');
      const { attachment, content } = found;
      const range = content && rangeOf(request.headers.range, content.size);
      if (range === 'none') {
        reply.header('content-range', `bytes */${content?.size ?? 0}`);
        throw new HttpProblem(416, 'file.noSuchPart', 'The file has no such part.');
      }
      const bytes = content && (await store.read(attachment.hash, range ?? undefined));
      if (content && !bytes) await markMissing(core.db, [attachment.hash]);
      if (!bytes) throw new HttpProblem(404, 'file.notYet', 'Whoever attached this file has not sent it yet.');
      // Whatever it is: it is handed out to be kept, and may do nothing here.
      return reply
        .code(range ? 206 : 200)
        .headers({
          'content-type': content.mime,
          'content-length': range ? range.to - range.from + 1 : content.size,
          ...(range && { 'content-range': `bytes ${range.from}-${range.to}/${content.size}` }),
          'accept-ranges': 'bytes',
          'content-disposition': disposition(attachment.name),
          'content-security-policy': "default-src 'none'; sandbox",
          'cross-origin-resource-policy': 'same-origin',
          'cache-control': 'private, no-store',
        })
        .send(bytes);
    },
  );
};
