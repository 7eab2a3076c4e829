import type { ProviderFault } from '@shared/contract/provider-sign-in';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { beginProviderSignIn, claimProviderSignIn, sessionAfterProvider } from '@/data/provider-sign-in';
import { type SignInResult, signedIn, tokenKept } from '@/data/session';
import { showToast } from '@/ui/toast';
import { arrivalIn } from './arrival';
import { forgetSignInName, keepDeviceName } from './device-name';
import { faultOf, type SignInFault } from './sign-in-error';

/** `coming`: the server is asked who it is; `entering`: it has said so. */
type Phase = 'idle' | 'leaving' | 'waiting' | 'coming' | 'entering';

export type ProviderSignInFault = SignInFault | { readonly kind: 'provider'; readonly fault: ProviderFault };

const faultIn = (result: Extract<SignInResult, { ok: false }>): ProviderSignInFault =>
  result.code === 'session.none' || result.code === 'session.providerExpired'
    ? { kind: 'provider', fault: 'expired' }
    : faultOf(result);

/** Again as the same one would only fail again. */
const wrongAccount = new Set<ProviderFault>(['unknown', 'unverified', 'several', 'taken', 'inactive']);

/** Where the desk was when it asked who sits here. */
const here = (): string => `${window.location.pathname}${window.location.search}`;

export const useProviderSignIn = (deviceName: string) => {
  const { t } = useTranslation('session');
  const [location, go] = useLocation();
  const [arrival] = useState(() => arrivalIn(window.location.search));
  const [phase, setPhase] = useState<Phase>(arrival?.kind === 'done' ? 'coming' : 'idle');
  const [fault, setFault] = useState<ProviderSignInFault | null>(
    arrival?.kind === 'failed' ? { kind: 'provider', fault: arrival.fault } : null,
  );
  const cameBack = useRef(false);
  const back = arrival?.kind === 'done' ? arrival.back : '/';

  const settle = useCallback((result: SignInResult): void => {
    if (result.ok) {
      forgetSignInName();
      return;
    }
    setFault(faultIn(result));
    setPhase('idle');
  }, []);

  useEffect(() => {
    if (arrival === null || cameBack.current) return;
    cameBack.current = true;
    // It has been read: a reload or a bookmark is no second arrival.
    go('/sign-in', { replace: true });
    if (arrival.kind !== 'done') return;
    void sessionAfterProvider().then(async (answer) => {
      if (answer.kind === 'ok') setPhase('entering');
      settle(await signedIn(answer));
    });
  }, [arrival, go, settle]);

  useEffect(() => {
    // Somebody went back from the provider, and the browser had kept this page as it was.
    const shown = (event: PageTransitionEvent): void => void (event.persisted && setPhase('idle'));
    window.addEventListener('pageshow', shown);
    return () => window.removeEventListener('pageshow', shown);
  }, []);

  useEffect(
    () =>
      window.firstline?.on('signIn', async (answer) => {
        if ('failed' in answer) {
          setFault({ kind: 'provider', fault: answer.failed });
          setPhase('idle');
          return;
        }
        setFault(null);
        setPhase('entering');
        const result = await claimProviderSignIn(answer.code, answer.verifier);
        settle(result);
        if (result.ok && tokenKept() === 'memory') showToast(t('noKeyring'));
        // Shown in place of another page, it gives way to that one by itself.
        if (result.ok && location === '/sign-in') go('/', { replace: true });
      }),
    [go, location, settle, t],
  );

  /** `other`: not whoever was here before. */
  const begin = async (other: boolean): Promise<void> => {
    setFault(null);
    setPhase('leaving');
    keepDeviceName(deviceName);
    const begun = await beginProviderSignIn({
      deviceName,
      back: location === '/sign-in' ? '/' : here(),
      other: other || (fault?.kind === 'provider' && wrongAccount.has(fault.fault)),
    });
    if (begun === 'unreachable') {
      setFault({ kind: 'unreachable' });
      setPhase('idle');
    } else setPhase(begun);
  };

  const cancel = (): void => {
    void window.firstline?.signIn.end();
    setPhase('idle');
  };

  return { phase, fault, back, begin, cancel };
};
