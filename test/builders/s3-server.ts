// A store that speaks as much S3 as we need, and is stricter than most: every request must be signed, by these keys, now,
// with all that matters in it, and a body must be what its digest says. The signing itself is proved by AWS's own examples
// (`server/files/signature.test.ts`).
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { rangeOf } from '../../src/server/files/range';
import type { S3Place } from '../../src/server/files/s3-store';
import { authorizationOf, stampOf } from '../../src/server/files/signature';

export interface S3Server {
  readonly place: S3Place;
  readonly objects: Map<string, Buffer>;
  /** What is answered instead, once each: a status, or a connection that is cut. */
  readonly faults: (number | 'cut')[];
  readonly asked: string[];
  close(): Promise<void>;
}

const BUCKET = '/desk-files';
const MUST_BE_SIGNED = ['host', 'x-amz-content-sha256', 'x-amz-date'];
const QUARTER = 15 * 60_000;

const fault = (request: IncomingMessage, { key, secret, region }: S3Place): string | null => {
  const { authorization = '', host = '' } = request.headers;
  const signed = /SignedHeaders=([a-z0-9;-]+),/.exec(authorization)?.[1]?.split(';') ?? [];
  if (!MUST_BE_SIGNED.every((name) => signed.includes(name))) return 'AccessDenied';
  const amz = Object.keys(request.headers).filter((name) => name.startsWith('x-amz-') || name === 'range');
  if (!amz.every((name) => signed.includes(name))) return 'AccessDenied';
  const stamp = String(request.headers['x-amz-date']);
  const near = [-QUARTER, 0, QUARTER].map((off) => stampOf(Date.now() + off));
  if (stamp < (near[0] ?? '') || stamp > (near[2] ?? '')) return 'RequestTimeTooSkewed';
  const headers = Object.fromEntries(
    signed.map((name) => [name, name === 'host' ? host : String(request.headers[name])]),
  );
  const [path = '', query = ''] = (request.url ?? '').split('?', 2);
  const wanted = authorizationOf({ method: request.method ?? '', path, query, headers }, { key, secret, region });
  return wanted === authorization ? null : 'SignatureDoesNotMatch';
};

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
};

export const runS3 = async (): Promise<S3Server> => {
  const objects = new Map<string, Buffer>();
  const faults: S3Server['faults'] = [];
  const asked: string[] = [];
  const refuse = (response: ServerResponse, status: number, code: string): void => {
    response.writeHead(status, { 'content-type': 'application/xml' }).end(`<Error><Code>${code}</Code></Error>`);
  };
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = request.url ?? '';
    asked.push(`${request.method} ${path}`);
    const wanted = faults.shift();
    if (wanted === 'cut') return void request.socket.destroy();
    if (wanted !== undefined) return refuse(response, wanted, 'Wanted');
    const why = fault(request, place);
    if (why) return refuse(response, 403, why);
    if (!path.startsWith(`${BUCKET}/`)) return refuse(response, 404, 'NoSuchBucket');
    if (request.method === 'PUT') {
      if (request.headers['content-length'] === undefined) return refuse(response, 411, 'MissingContentLength');
      const body = await bodyOf(request);
      const digest = createHash('sha256').update(body).digest('hex');
      if (digest !== request.headers['x-amz-content-sha256']) return refuse(response, 400, 'XAmzContentSHA256Mismatch');
      objects.set(path, body);
      return void response.writeHead(200).end();
    }
    const found = objects.get(path);
    if (!found)
      return request.method === 'HEAD' ? void response.writeHead(404).end() : refuse(response, 404, 'NoSuchKey');
    const range = rangeOf(request.headers.range, found.length);
    if (range === 'none') return refuse(response, 416, 'InvalidRange');
    const part = range ? found.subarray(range.from, range.to + 1) : found;
    response.writeHead(range ? 206 : 200, { 'content-length': part.length });
    response.end(request.method === 'HEAD' ? undefined : part);
  };
  const server = createServer((request, response) => void answer(request, response).catch(() => request.destroy()));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const place: S3Place = {
    url: new URL(`http://127.0.0.1:${port}${BUCKET}/first`),
    key: 'AKIDFIRSTLINE',
    secret: 'a secret/for+tests',
    region: 'eu-central-1',
  };
  return {
    place,
    objects,
    faults,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
