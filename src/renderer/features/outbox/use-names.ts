import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk, useMe } from '@/data/use-desk';
import { useFormat } from '@/ui/use-format';
import type { Names } from './wording';

export interface SpokenNames extends Names {
  instant(at: number): string;
}

/** Names behind ids; whoever sits here is "you". */
export const useNames = (): SpokenNames => {
  const { t } = useTranslation(['outbox', 'domain', 'common']);
  const { people, settings } = useDesk();
  const me = useMe();
  const { moment } = useFormat();
  return useMemo(() => {
    const unknown = t('outbox:value.unknown');
    const named = (list: readonly { id: string; name: string }[] | undefined, id: string) =>
      list?.find((one) => one.id === id)?.name ?? unknown;
    return {
      say: (key, params) => t(key, params ?? {}),
      person: (id) => (id === me?.id ? t('outbox:value.you') : (people.get(id)?.name ?? t('common:unknownPerson'))),
      group: (id) => named(settings?.groups, id),
      service: (id) => named(settings?.services, id),
      category: (id) => named(settings?.categories, id),
      subcategory: (id) =>
        named(
          settings?.categories.flatMap((category) => category.subcategories),
          id,
        ),
      instant: (at) => moment(at),
    };
  }, [t, people, settings, me, moment]);
};
