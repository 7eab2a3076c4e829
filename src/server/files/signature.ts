// AWS Signature Version 4, as S3 takes it: headers are signed, and the body by its digest.
import { createHash, createHmac } from 'node:crypto';

export interface S3Keys {
  readonly key: string;
  readonly secret: string;
  readonly region: string;
}

export interface Signable {
  readonly method: string;
  /** As it is sent: encoded. */
  readonly path: string;
  /** Encoded, and in order of its names; '' without. */
  readonly query: string;
  /** Names in small letters; `host`, `x-amz-date` and `x-amz-content-sha256` among them. All of them are signed. */
  readonly headers: Readonly<Record<string, string>>;
}

/** SHA-256 of nothing. */
export const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** 20130524T000000Z */
export const stampOf = (now: number): string => new Date(now).toISOString().replaceAll(/[-:]|\.\d+/g, '');

/** @returns the header `authorization` */
export const authorizationOf = ({ method, path, query, headers }: Signable, keys: S3Keys): string => {
  const names = Object.keys(headers).sort();
  const signed = names.join(';');
  const stamp = headers['x-amz-date'] ?? '';
  const day = stamp.slice(0, 8);
  const scope = `${day}/${keys.region}/s3/aws4_request`;
  const lines = names.map((name) => `${name}:${(headers[name] ?? '').trim().replaceAll(/ +/g, ' ')}\n`).join('');
  const request = [method, path, query, lines, signed, headers['x-amz-content-sha256'] ?? ''].join('\n');
  const digest = createHash('sha256').update(request).digest('hex');
  const key = ['s3', 'aws4_request'].reduce(hmac, hmac(hmac(`AWS4${keys.secret}`, day), keys.region));
  const signature = hmac(key, ['AWS4-HMAC-SHA256', stamp, scope, digest].join('\n')).toString('hex');
  return `AWS4-HMAC-SHA256 Credential=${keys.key}/${scope},SignedHeaders=${signed},Signature=${signature}`;
};
