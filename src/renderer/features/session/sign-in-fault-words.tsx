import { useTranslation } from 'react-i18next';
import type { SignInFault } from './sign-in-error';

/** @param wait seconds that are left of it */
export const SignInFaultWords = ({ fault, wait }: { readonly fault: SignInFault; readonly wait: number }) => {
  const { t } = useTranslation('session');
  if (fault.kind === 'rateLimited')
    return wait > 0 ? t('error.rateLimited', { count: wait }) : t('error.rateLimitOver');
  return t(`error.${fault.kind}`, fault.kind === 'other' ? { why: fault.why } : {});
};
