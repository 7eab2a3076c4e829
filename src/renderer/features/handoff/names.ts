// Names behind ids, for everything that shows a handoff.
import { useTranslation } from 'react-i18next';
import { useDesk, useMe } from '@/data/use-desk';

export const useNames = () => {
  const { t } = useTranslation('common');
  const { settings, people } = useDesk();
  const me = useMe();
  return {
    me: me?.id ?? '',
    person: (id: string): string => people.get(id)?.name ?? t('unknownPerson'),
    group: (id: string | null): string | null =>
      id === null ? null : (settings?.groups.find((group) => group.id === id)?.name ?? id),
  };
};
