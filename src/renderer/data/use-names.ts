// What ids of the desk are called, for sentences.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from './use-desk';

interface Names {
  person(id: string): string;
  group(id: string): string;
  service(id: string): string;
}

export const useNames = (): Names => {
  const { t } = useTranslation('common');
  const { settings, people } = useDesk();
  return useMemo(
    () => ({
      person: (id) => people.get(id)?.name ?? t('unknownPerson'),
      group: (id) => settings?.groups.find((group) => group.id === id)?.name ?? id,
      service: (id) => settings?.services.find((service) => service.id === id)?.name ?? id,
    }),
    [settings, people, t],
  );
};
