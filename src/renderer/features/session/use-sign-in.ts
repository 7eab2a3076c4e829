import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { signIn, tokenKept } from '@/data/session';
import { showToast } from '@/ui/toast';
import { keepDeviceName, keepSignInName } from './device-name';
import { faultOf, type SignInFault } from './sign-in-error';

interface Credentials {
  readonly name: string;
  readonly password: string;
  readonly deviceName: string;
}

/** One attempt at a time. After too many, the wait counts down. */
export const useSignIn = () => {
  const { t } = useTranslation('session');
  const [location, go] = useLocation();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<SignInFault | null>(null);
  const [until, setUntil] = useState(0);
  const [now, setNow] = useState(() => Date.now());
  const wait = Math.max(0, Math.ceil((until - now) / 1000));

  useEffect(() => {
    if (until <= Date.now()) return;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [until]);

  const attempt = async ({ name, password, deviceName }: Credentials): Promise<void> => {
    if (busy || wait > 0) return;
    setBusy(true);
    setFault(null);
    const result = await signIn(name, password, deviceName);
    setBusy(false);
    if (result.ok) {
      keepDeviceName(deviceName);
      keepSignInName(name);
      if (tokenKept() === 'memory') showToast(t('noKeyring'));
      // Shown in place of another page, it gives way to that one by itself.
      if (location === '/sign-in') go('/', { replace: true });
      return;
    }
    const why = faultOf(result);
    setFault(why);
    if (why.kind === 'rateLimited') {
      setNow(Date.now());
      setUntil(Date.now() + why.wait * 1000);
    }
  };

  return { attempt, busy, fault, wait };
};
