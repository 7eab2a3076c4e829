import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk, useMe } from '@/data/use-desk';
import type { Say } from '@/ui/refusal-text';
import { useFormat } from '@/ui/use-format';
import type { Speech } from './timeline/speech';

/** Names and words for sentences, in the language that is on. */
export const useSpeech = (): Speech => {
  const { t, i18n } = useTranslation('ticket');
  const desk = useDesk();
  const me = useMe();
  const { fullMoment } = useFormat();
  return useMemo((): Speech => {
    const say: Say = (key, params) => t(key, params ?? {});
    const { settings, people } = desk;
    const named = (list: readonly { id: string; name: string }[] | undefined, id: string): string =>
      list?.find((entry) => entry.id === id)?.name ?? id;
    return {
      say,
      me: me?.id ?? '',
      person: (id) =>
        id === 'system' ? say('domain:role.system') : (people.get(id)?.name ?? say('ticket:who.someone')),
      group: (id) => named(settings?.groups, id),
      service: (id) => named(settings?.services, id),
      category: (id) => named(settings?.categories, id),
      subcategory: (id) =>
        named(
          settings?.categories.flatMap((category) => category.subcategories),
          id,
        ),
      instant: fullMoment,
    };
  }, [desk, me, i18n.language, fullMoment]);
};
