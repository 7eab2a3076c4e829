// The server's answer to a sign-in as a sentence.
import type { SignInResult } from '@/data/session';

export type SignInFault =
  | {
      readonly kind:
        | 'wrong'
        | 'unreachable'
        | 'clientTooOld'
        | 'server'
        | 'wrongCode'
        | 'codeTooLate'
        | 'codeUnreadable';
    }
  /** Seconds from now. */
  | { readonly kind: 'rateLimited'; readonly wait: number }
  | { readonly kind: 'other'; readonly why: string };

const FALLBACK_WAIT = 30;

export const faultOf = ({ code, message }: Extract<SignInResult, { ok: false }>): SignInFault => {
  switch (code) {
    case 'unreachable':
      return { kind: 'unreachable' };
    case 'session.wrongCredentials':
      return { kind: 'wrong' };
    case 'session.tooManyAttempts':
      return { kind: 'rateLimited', wait: Number(/\d+/u.exec(message)?.[0] ?? FALLBACK_WAIT) };
    case 'session.wrongCode':
      return { kind: 'wrongCode' };
    case 'session.codeTooLate':
      return { kind: 'codeTooLate' };
    case 'session.codeUnreadable':
      return { kind: 'codeUnreadable' };
    case 'client.tooOld':
      return { kind: 'clientTooOld' };
    case 'server.failed':
      return { kind: 'server' };
    default:
      return { kind: 'other', why: message };
  }
};
