// The way in for whoever may read the data folder: a running server leaves its address and a secret there, so that a
// backup can be taken of an embedded database, which only that server can read. No account is needed, and none would help
// at night.
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Db } from '../db/db';
import type { FileStore } from '../files/file-store';
import { HttpProblem } from '../http/problem';
import { takeBackup } from './take';

export const BACKUP_PATH = '/api/admin/backup';
const SCHEME = 'Door ';

export interface Door {
  readonly url: string;
  readonly secret: string;
}

const fileIn = (dataDir: string): string => join(dataDir, 'firstline.door');

export const newSecret = (): string => randomBytes(32).toString('base64url');

/** @param listensAt where the server listens, as it says itself @returns how to close it again */
export const openDoor = (dataDir: string, secret: string, listensAt: string): (() => void) => {
  const url = new URL(listensAt);
  if (url.hostname === '0.0.0.0') url.hostname = '127.0.0.1';
  if (url.hostname === '[::]') url.hostname = '[::1]';
  const file = fileIn(dataDir);
  rmSync(file, { force: true });
  writeFileSync(file, JSON.stringify({ url: url.origin, secret } satisfies Door), { mode: 0o600 });
  return () => rmSync(file, { force: true });
};

/** Null: no server runs on this folder, or one that is older. */
export const findDoor = (dataDir: string): Door | null => {
  try {
    return JSON.parse(readFileSync(fileIn(dataDir), 'utf8')) as Door;
  } catch {
    return null;
  }
};

export const throughDoor = ({ url, secret }: Door, withFiles: boolean): Promise<Response> =>
  fetch(new URL(withFiles ? BACKUP_PATH : `${BACKUP_PATH}?files=no`, url), {
    headers: { authorization: SCHEME + secret },
  });

/** Behind a proxy everybody is a neighbour; the secret is what counts. */
const isNeighbour = ({ socket }: FastifyRequest): boolean =>
  socket.remoteAddress === socket.localAddress ||
  socket.remoteAddress?.replace('::ffff:', '').startsWith('127.') === true;

const knows = (request: FastifyRequest, secret: string): boolean => {
  const said = Buffer.from(request.headers.authorization ?? '');
  const wanted = Buffer.from(SCHEME + secret);
  return said.length === wanted.length && timingSafeEqual(said, wanted);
};

interface DoorDeps {
  readonly db: Db;
  readonly store: FileStore;
  readonly secret: string;
  readonly now: () => number;
}

export const registerBackupRoute = (app: FastifyInstance, { db, store, secret, now }: DoorDeps): void => {
  let underWay = false;
  app.get<{ Querystring: { files?: string } }>(BACKUP_PATH, async (request, reply) => {
    if (!isNeighbour(request) || !knows(request, secret))
      throw new HttpProblem(
        401,
        'session.none',
        'A backup is taken on the machine of the server, by "npm run backup".',
      );
    if (underWay)
      throw new HttpProblem(409, 'backup.underWay', 'A backup is being taken already. Wait until it is done.');
    underWay = true;
    reply.hijack();
    reply.raw.writeHead(200, { 'content-type': 'application/octet-stream', 'cache-control': 'no-store' });
    try {
      const { rows, pause } = await takeBackup(db, request.query.files === 'no' ? null : store, reply.raw, now);
      request.log.info({ rows, pause: Math.round(pause) }, 'a backup was taken');
    } catch (error) {
      // What was sent has no end, and is refused by whoever reads it.
      reply.raw.destroy();
      request.log.error({ err: error }, 'a backup could not be taken');
    } finally {
      underWay = false;
    }
  });
};
