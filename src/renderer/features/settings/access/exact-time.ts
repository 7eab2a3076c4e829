import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** Date and time to the second: what is compared with other records. */
export const useExactTime = (): ((at: number) => string) => {
  const { i18n } = useTranslation();
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'medium' });
    return (at) => format.format(at);
  }, [i18n.language]);
};
