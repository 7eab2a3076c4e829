import type { SignInEvent } from '@shared/contract/sign-ins';
import { useTranslation } from 'react-i18next';
import { useNames } from '@/data/use-names';

const refused = new Set<SignInEvent['kind']>(['signInFailed', 'secondFactorFailed', 'providerFailed']);

export const isRefused = ({ kind }: SignInEvent): boolean => refused.has(kind);

const withWords = { app: 'withApp', recovery: 'withRecovery', provider: 'withProvider' } as const;

/** What happened, in a few words. */
export const EventWords = ({ event }: { readonly event: SignInEvent }) => {
  const { t } = useTranslation('security');
  const names = useNames();
  const more = [
    ...(event.factor === null ? [] : [t(withWords[event.factor])]),
    ...(event.by === null ? [] : [t('by', { name: names.person(event.by) })]),
  ];
  return [t(`event.${event.kind}`), ...more].join(' ');
};
