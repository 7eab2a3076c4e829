import type { NewFactor } from '@shared/contract/second-factor';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { finishSignIn, wantedIn } from '@/data/second-factor';
import { type SignInResult, signIn, tokenKept } from '@/data/session';
import { showToast } from '@/ui/toast';
import { keepDeviceName, keepSignInName } from './device-name';
import { faultOf, type SignInFault } from './sign-in-error';

interface Credentials {
  readonly name: string;
  readonly password: string;
  readonly deviceName: string;
}

/** The password was right, and a code is to come; or it came, and there are recovery codes to be kept. */
export type SecondStep =
  | {
      readonly kind: 'code';
      readonly ticket: string;
      readonly enrol: NewFactor | null;
      readonly credentials: Credentials;
    }
  | { readonly kind: 'codes'; readonly recoveryCodes: readonly string[]; enter(): Promise<void> };

/** One attempt at a time. After too many, the wait counts down. */
export const useSignIn = () => {
  const { t } = useTranslation('session');
  const [location, go] = useLocation();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<SignInFault | null>(null);
  const [step, setStep] = useState<SecondStep | null>(null);
  const [until, setUntil] = useState(0);
  const [now, setNow] = useState(() => Date.now());
  const wait = Math.max(0, Math.ceil((until - now) / 1000));

  useEffect(() => {
    if (until <= Date.now()) return;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [until]);

  const failed = (result: Extract<SignInResult, { ok: false }>): void => {
    const why = faultOf(result);
    setFault(why);
    if (why.kind === 'codeTooLate') setStep(null);
    if (why.kind === 'rateLimited') {
      setNow(Date.now());
      setUntil(Date.now() + why.wait * 1000);
    }
  };

  const entered = ({ name, deviceName }: Credentials): void => {
    setStep(null);
    keepDeviceName(deviceName);
    keepSignInName(name);
    if (tokenKept() === 'memory') showToast(t('noKeyring'));
    // Shown in place of another page, it gives way to that one by itself.
    if (location === '/sign-in') go('/', { replace: true });
  };

  const attempt = async (credentials: Credentials): Promise<void> => {
    if (busy || wait > 0) return;
    setBusy(true);
    setFault(null);
    const result = await signIn(credentials.name, credentials.password, credentials.deviceName);
    setBusy(false);
    if (result.ok) return entered(credentials);
    const wanted = wantedIn(result);
    if (!wanted) return failed(result);
    // The password has done its part, and need not be kept.
    const { ticket, enrol } = wanted;
    setStep({ kind: 'code', ticket, enrol, credentials: { ...credentials, password: '' } });
  };

  const sendCode = async (code: string): Promise<void> => {
    if (busy || wait > 0 || step?.kind !== 'code') return;
    setBusy(true);
    setFault(null);
    const result = await finishSignIn(step.ticket, code);
    const enter = async (): Promise<void> => {
      if (!result.ok) return failed(result);
      const end = await result.enter();
      if (end.ok) entered(step.credentials);
      else failed(end);
    };
    if (result.ok && result.recoveryCodes) setStep({ kind: 'codes', recoveryCodes: result.recoveryCodes, enter });
    else await enter();
    setBusy(false);
  };

  const startAgain = (): void => {
    setStep(null);
    setFault(null);
  };

  return { attempt, sendCode, startAgain, forgive: () => setFault(null), step, busy, fault, wait };
};
