import type { ArticleHead } from '@shared/domain/record-head';
import { useTranslation } from 'react-i18next';
import type { Uses } from '@/data/search/uses';
import { useFormat } from '@/ui/use-format';

/** "12 Nov" this year, "12 Nov 2025" before. */
export const useDay = (): ((at: number) => string) => {
  const { language } = useFormat();
  return (at) => {
    const date = new Date(at);
    const sameYear = date.getFullYear() === new Date().getFullYear();
    return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
      day: 'numeric',
      month: 'short',
      ...(sameYear ? {} : { year: 'numeric' }),
    }).format(date);
  };
};

/** "KB0001187 · v4 · 12 Nov" */
export const useEditionWords = (): ((head: ArticleHead) => string) => {
  const { t } = useTranslation('knowledge');
  const day = useDay();
  return ({ id, edition, publishedAt, updatedAt, drafts }) => {
    const at = publishedAt ?? drafts.at(-1)?.savedAt ?? updatedAt;
    return [id, edition > 0 ? t('row.version', { edition }) : t('row.notPublished'), day(at)].join(' · ');
  };
};

/** "Solved 6 of 7", "Used 31 times"; to a caller, who knows of no other tickets, how many readers it helped. */
export const useUseWords = (): ((head: ArticleHead, uses: Uses | undefined, atDesk: boolean) => string) => {
  const { t } = useTranslation('knowledge');
  return ({ counts }, uses, atDesk) => {
    if (atDesk && uses && uses.judged > 0) return t('row.solved', { worked: uses.worked, judged: uses.judged });
    if (atDesk && uses && uses.used > 0) return t('row.used', { count: uses.used });
    return counts.helped > 0 ? t('row.helped', { count: counts.helped }) : '';
  };
};
