// Content in a store that speaks S3: one object a content, put in one piece. Objects are reached through this server alone,
// never by an address that is handed out. The address is the administrator's; where it answers with another one, nobody
// follows.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { type IncomingMessage, request as plainRequest } from 'node:http';
import { request as tlsRequest } from 'node:https';
import { pipeline } from 'node:stream/promises';
import { type FileStore, removeFile, StoreUnavailable } from './file-store';
import type { ByteRange } from './range';
import { authorizationOf, EMPTY, type S3Keys, stampOf } from './signature';

export interface S3Place extends S3Keys {
  /** https://s3.example.org/bucket or …/bucket/folder */
  readonly url: URL;
}

/** Nothing moved on the line for so long (ms). */
const PATIENCE = 30_000;
const TRIES = 3;

interface Asked {
  readonly method: 'PUT' | 'GET' | 'HEAD';
  readonly hash: string;
  readonly range?: ByteRange | undefined;
  readonly body?: { readonly path: string; readonly size: number };
}

const drained = async (answer: IncomingMessage): Promise<void> => {
  answer.resume();
  if (answer.closed) return;
  await new Promise((resolve) => answer.once('close', resolve));
};

export const s3Store = (place: S3Place, now: () => number = Date.now): FileStore & { probe(): Promise<void> } => {
  const { url } = place;
  const folder = url.pathname.replace(/\/+$/, '');

  const ask = async ({ method, hash, range, body }: Asked): Promise<IncomingMessage> => {
    const path = `${folder}/${hash.slice(0, 2)}/${hash}`;
    const headers: Record<string, string> = {
      host: url.host,
      'x-amz-date': stampOf(now()),
      // Its key is its digest: the store checks what arrives.
      'x-amz-content-sha256': body ? hash : EMPTY,
      ...(body && { 'content-length': String(body.size) }),
      ...(range && { range: `bytes=${range.from}-${range.to}` }),
    };
    const authorization = authorizationOf({ method, path, query: '', headers }, place);
    const request = (url.protocol === 'https:' ? tlsRequest : plainRequest)(url, {
      method,
      path,
      headers: { ...headers, authorization },
      timeout: PATIENCE,
    });
    const answered = new Promise<IncomingMessage>((resolve, reject) => {
      request.once('response', resolve);
      request.once('timeout', () => request.destroy(new Error('timed out')));
      request.on('error', reject);
    });
    if (!body) request.end();
    // A store may answer, and close, before it has read all of it.
    else pipeline(createReadStream(body.path), request).catch((error: Error) => request.destroy(error));
    return answered;
  };

  /** An answer below 500, its body still to be read. @throws StoreUnavailable */
  const askAgain = async (asked: Asked): Promise<IncomingMessage> => {
    let why = '';
    for (let tries = 0; tries < TRIES; tries += 1) {
      try {
        const answer = await ask(asked);
        const { statusCode = 0 } = answer;
        if (statusCode < 500) return answer;
        why = `answered ${statusCode}`;
        await drained(answer);
      } catch (error) {
        why = (error as NodeJS.ErrnoException).code ?? (error as Error).message;
      }
    }
    throw new StoreUnavailable(`The store of files at ${url.host} can not be reached (${why}).`);
  };

  const refusedBy = async (answer: IncomingMessage): Promise<StoreUnavailable> => {
    await drained(answer);
    return new StoreUnavailable(
      `The store of files at ${url.host} refuses what it is asked (${answer.statusCode}). Look at FILES_S3_URL, FILES_S3_KEY, FILES_S3_SECRET and FILES_S3_REGION.`,
      true,
    );
  };

  const has = async (hash: string): Promise<boolean> => {
    const answer = await askAgain({ method: 'HEAD', hash });
    if (answer.statusCode !== 200 && answer.statusCode !== 404) throw await refusedBy(answer);
    await drained(answer);
    return answer.statusCode === 200;
  };

  return {
    has,
    take: async (hash, path) => {
      const { size } = await stat(path);
      const answer = await askAgain({ method: 'PUT', hash, body: { path, size } });
      if (answer.statusCode !== 200) throw await refusedBy(answer);
      await drained(answer);
      await removeFile(path);
    },
    read: async (hash, range) => {
      const answer = await askAgain({ method: 'GET', hash, range });
      if (answer.statusCode === (range ? 206 : 200)) return answer;
      if (answer.statusCode !== 404) throw await refusedBy(answer);
      await drained(answer);
      return null;
    },
    probe: async () => void (await has(EMPTY)),
  };
};
