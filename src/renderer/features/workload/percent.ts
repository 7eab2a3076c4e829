import { useMemo } from 'react';
import { useFormat } from '@/ui/use-format';

/** "95.2 %"; null of nothing. */
export const usePercent = (): ((share: number | null) => string | null) => {
  const { language } = useFormat();
  return useMemo(() => {
    const format = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    return (share) => (share === null ? null : `${format.format(share * 100)} %`);
  }, [language]);
};
