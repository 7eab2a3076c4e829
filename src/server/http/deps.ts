// What the routes stand on. `main` fills it in; tests may replace any part.
import type { ReserveResponse, SignInRequest } from '@shared/contract/http';
import type { PullRequest, PullResponse, PushRequest, PushResponse, StreamEvent } from '@shared/contract/sync';
import type { Entry } from '@shared/domain/entry';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Present } from '../auth/session';
import type { SessionEnds } from '../auth/session-ends';
import type { Sessions } from '../auth/sessions';
import type { SignInResult } from '../auth/sign-in';
import type { Limits } from './limits';
import type { OriginRules } from './origin';

/** What the sync side offers to somebody who is signed in. It answers; it never throws for what a client sent. */
export interface Sync {
  pull(present: Present, request: PullRequest): Promise<PullResponse>;
  push(present: Present, request: PushRequest, receivedAt: number): Promise<PushResponse>;
  reserve(present: Present, prefix: 'INC', count: number): Promise<ReserveResponse>;
  /** Null: no such ticket, or none that this person may see. */
  timeline(present: Present, number: string): Promise<readonly Entry[] | null>;
  /** `hello` comes first. Returns how to stop. */
  listen(present: Present, onEvent: (event: StreamEvent) => void): () => void;
}

export interface AppDeps {
  readonly sync: Sync;
  readonly sessions: Sessions;
  readonly sessionEnds: SessionEnds;
  readonly signIn: (request: SignInRequest, address: string) => Promise<SignInResult>;
  readonly deskName: () => Promise<string>;
  readonly now: () => number;
  readonly log: Logger;
  readonly rules: OriginRules;
  /** Whether people reach the desk by https, so that cookies and browsers may be told to insist on it. */
  readonly overTls: boolean;
  /** Whether a proxy of ours stands in front and says whom it speaks for. */
  readonly behindProxy: boolean;
  readonly rendererDir: string | null;
  readonly limits: Limits;
  /** Routes of other parts of the server, each in a scope of its own. */
  readonly extensions: readonly ((app: FastifyInstance) => void | Promise<void>)[];
}
