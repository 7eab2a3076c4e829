// The renderer as a web page: hashed assets for ever, the page itself always fresh, and every address that is not a
// file is the page's own to route.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sendProblem } from './problem';

const PAGE = 'index.html';

const notFound = (reply: FastifyReply): FastifyReply =>
  sendProblem(reply, 404, { code: 'request.notFound', message: 'There is nothing at this address.' });

const isApi = (path: string): boolean => path === '/api' || path.startsWith('/api/');

const isFile = (path: string): boolean => /\.[A-Za-z0-9]{1,12}$/.test(path);

const asksForPage = ({ method, url }: FastifyRequest): boolean => {
  const [path = ''] = url.split('?');
  return (method === 'GET' || method === 'HEAD') && !isApi(path) && !isFile(path);
};

/** `root` null, or a folder without a page in it: the server has an API and no page. */
export const serveWebClient = async (app: FastifyInstance, root: string | null): Promise<void> => {
  if (root === null || !existsSync(join(root, PAGE))) {
    app.setNotFoundHandler((_request, reply) => notFound(reply));
    return;
  }
  await app.register(fastifyStatic, {
    root,
    index: PAGE,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const hashed = path.startsWith(join(root, 'assets'));
      reply.setHeader('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.setNotFoundHandler((request, reply) =>
    asksForPage(request) ? reply.code(200).sendFile(PAGE, root) : notFound(reply),
  );
};
