// The second half of a sign-in, where the server asks for a code.
import type { Problem, SignInResponse } from '@shared/contract/http';
import { factorRoutes, type SecondFactorWanted } from '@shared/contract/second-factor';
import { call } from './api';
import { deviceId, type SignInResult, signedIn } from './session';

/** Null: that was something else. */
export const wantedIn = (problem: Problem): SecondFactorWanted | null =>
  problem.code === 'session.secondFactor' ? (problem as SecondFactorWanted) : null;

type FinishResult =
  | {
      readonly ok: true;
      /** Of a factor that was just set up; to be shown before `enter`, once. */
      readonly recoveryCodes: readonly string[] | null;
      /** Opens the desk. */
      enter(): Promise<SignInResult>;
    }
  | Extract<SignInResult, { ok: false }>;

export const finishSignIn = async (ticket: string, code: string): Promise<FinishResult> => {
  const answer = await call<SignInResponse>(factorRoutes.finish, { ticket, code, deviceId: deviceId() });
  if (answer.kind === 'unreachable') return { ok: false, code: 'unreachable', message: '' };
  if (answer.kind === 'refused') return { ok: false, ...answer.problem };
  return { ok: true, recoveryCodes: answer.body.recoveryCodes ?? null, enter: () => signedIn(answer) };
};
