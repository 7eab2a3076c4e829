// Parts of an article and their values, in words.
import type { ArticleContent } from '@shared/domain/article';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useNames } from '../names';
import type { PartName, ValuePart } from './compare';

export interface PartWords {
  readonly name: (part: PartName) => string;
  /** What stands at one side of a place. */
  readonly text: (part: PartName, written: string) => string;
}

export const usePartWords = (): PartWords => {
  const { t } = useTranslation(['editor', 'knowledge', 'domain', 'ticket']);
  const names = useNames();

  const name = useCallback(
    (part: PartName): string => {
      if (part.kind === 'named') return t(`part.${part.part}`);
      const section = part.heading || t(`knowledge:section.${part.section}`);
      return part.kind === 'heading' ? t('part.headingOf', { section }) : section;
    },
    [t],
  );

  const fieldWords = (entries: readonly (readonly [string, unknown])[]): string =>
    entries
      .map(([field, value]) => {
        const said =
          field === 'categoryId'
            ? names.category(String(value))
            : field === 'subcategoryId'
              ? names.subcategory(String(value))
              : field === 'serviceId'
                ? names.service(String(value))
                : field === 'groupId'
                  ? names.group(String(value))
                  : String(value);
        return `${t(`ticket:field.${field}`)}: ${said}`;
      })
      .join(', ');

  const values: Readonly<Record<ValuePart, (value: never) => string>> = {
    type: (type: ArticleContent['type']) => t(`knowledge:kind.${type}`),
    category: ([category, sub]: [string | null, string | null]) =>
      [category && names.category(category), sub && names.subcategory(sub)].filter(Boolean).join(' › '),
    service: (id: string | null) => (id === null ? '' : names.service(id)),
    audience: (audience: ArticleContent['audience']) =>
      audience.kind === 'group' ? names.group(audience.groupId) : t(`audience.${audience.kind}`),
    fields: fieldWords,
    code: (code: string | null) => (code === null ? '' : t(`domain:resolutionCode.${code}`)),
  };

  const text = (part: PartName, written: string): string => {
    const known = part.kind === 'named' ? values[part.part as ValuePart] : undefined;
    return known ? known(JSON.parse(written) as never) : written.trimEnd();
  };
  return { name, text };
};
