// Names behind ids, for everything that shows a major incident.

import { isDesk } from '@shared/domain/permissions';
import type { Person } from '@shared/domain/person';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk, useMe } from '@/data/use-desk';

export const useNames = () => {
  const { t } = useTranslation(['common', 'domain']);
  const { settings, people } = useDesk();
  const me = useMe();
  return {
    me: me?.id ?? '',
    person: (id: string): string =>
      id === 'system' ? t('domain:role.system') : (people.get(id)?.name ?? t('unknownPerson')),
    service: (id: string): string => settings?.services.find((service) => service.id === id)?.name ?? id,
    services: settings?.services ?? [],
  };
};

/** Everybody at the desk who is there, by name. */
export const useDeskPeople = (): readonly Person[] => {
  const { people } = useDesk();
  return useMemo(
    () =>
      [...people.values()]
        .filter((person) => person.active && person.role !== 'system' && isDesk(person))
        .sort((a, b) => a.name.localeCompare(b.name)),
    [people],
  );
};
