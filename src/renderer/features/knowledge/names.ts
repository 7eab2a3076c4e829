// Names of what an article only has ids of.
import type { ArticleContent } from '@shared/domain/article';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '@/data/use-desk';

export interface Names {
  readonly category: (id: string) => string;
  readonly subcategory: (id: string) => string;
  readonly service: (id: string) => string;
  readonly group: (id: string) => string;
  /** Somebody who has left keeps a name that says so. */
  readonly person: (id: string) => string;
  readonly audience: (audience: ArticleContent['audience']) => string;
}

export const useNames = (): Names => {
  const { t } = useTranslation(['knowledge', 'ticket']);
  const { settings, people } = useDesk();
  return useMemo(() => {
    const find = (list: readonly { readonly id: string; readonly name: string }[] | undefined) => (id: string) =>
      list?.find((each) => each.id === id)?.name ?? id;
    const group = find(settings?.groups);
    return {
      category: find(settings?.categories),
      subcategory: find(settings?.categories.flatMap(({ subcategories }) => subcategories)),
      service: find(settings?.services),
      group,
      person: (id) => people.get(id)?.name ?? t('ticket:who.someone'),
      audience: (audience) => (audience.kind === 'group' ? group(audience.groupId) : t(`care.${audience.kind}`)),
    };
  }, [settings, people, t]);
};
