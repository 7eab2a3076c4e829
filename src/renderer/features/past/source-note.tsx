import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Looking } from '@/data/past/looking';
import { usePastState } from '@/data/past/use-past';

/** Where what is shown comes from, what it lacks, and what to do where it can't be shown at all. */
export const SourceNote = ({ looking, single }: { readonly looking: Looking; readonly single: ReactNode }) => {
  const { t } = useTranslation('past');
  const state = usePastState();
  const { seen, trouble, wanted } = looking;
  if (single !== null) return single;
  if (trouble !== null) return t(`trouble.${trouble}`);
  if (seen === null || seen.at !== wanted) {
    if (state.kind === 'building' && state.total > 0) return t('reading', { done: state.done, total: state.total });
    return seen === null ? t('asking') : t(`source.${seen.shelf}`);
  }
  const source = t(`source.${seen.shelf}`);
  if (seen.coming) return `${source}. ${t('coming', { count: seen.table.size })}`;
  if (seen.partial) return `${source}. ${t(`partial.${seen.shelf}`)}`;
  const lacking = seen.unknown.length;
  return lacking > 0 ? `${source}. ${t('lacks', { count: lacking })}` : source;
};
