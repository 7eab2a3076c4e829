// What the routes stand on. `desk.ts` fills it in.
import type { SignInRequest } from '@shared/contract/http';
import type { FinishRequest } from '@shared/contract/second-factor';
import type { FastifyInstance, RouteOptions } from 'fastify';
import type { Logger } from 'pino';
import type { SessionEnds } from '../auth/session-ends';
import type { Sessions } from '../auth/sessions';
import type { FinishResult, SignInResult } from '../auth/sign-in';
import type { Core } from '../commands/core';
import type { Limits } from './limits';
import type { OriginRules } from './origin';

export type OnRoute = (route: RouteOptions) => void;

export interface AppDeps {
  readonly core: Core;
  readonly sessions: Sessions;
  readonly sessionEnds: SessionEnds;
  readonly signIn: (request: SignInRequest, address: string) => Promise<SignInResult>;
  /** With the code that a sign-in was asked for. */
  readonly finishSignIn: (request: FinishRequest, address: string) => Promise<FinishResult>;
  readonly now: () => number;
  readonly log: Logger;
  readonly rules: OriginRules;
  /** Whether people reach the desk by https, so that cookies and browsers may be told to insist on it. */
  readonly overTls: boolean;
  /** Whether a proxy of ours stands in front and says whom it speaks for. */
  readonly behindProxy: boolean;
  readonly version: string;
  /** Started with the demo desk. */
  readonly demo: boolean;
  /** The identity provider, by what people call it, where there is one. */
  readonly provider?: { readonly name: string } | undefined;
  readonly rendererDir: string | null;
  readonly limits: Limits;
  readonly onRoute: OnRoute | null;
  /** Routes of other parts of the server, each in a scope of its own. */
  readonly extensions: readonly ((app: FastifyInstance) => void | Promise<void>)[];
}
