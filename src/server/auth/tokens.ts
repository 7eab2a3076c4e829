import { createHash, randomBytes } from 'node:crypto';

/** 256 bits that mean nothing: a session's token is looked up, never read. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What the database keeps in place of the token; the token itself has too many bits to need a slow hash. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

export const TOKEN_PATTERN = /^[A-Za-z0-9_-]{43}$/;
