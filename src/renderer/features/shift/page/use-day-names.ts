import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { daySpans } from './content';

/** 5 January 1970 was a Monday. */
const MONDAY = Date.UTC(1970, 0, 5);
const DAY = 86_400_000;

/** Names of the days from Monday, and "Mon–Fri, Sun" of a list of them. */
export const useDayNames = () => {
  const { i18n } = useTranslation();
  return useMemo(() => {
    const locale = i18n.language === 'en' ? 'en-GB' : i18n.language;
    const named = (weekday: 'short' | 'long') => {
      const format = new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' });
      return Array.from({ length: 7 }, (_each, n) => format.format(MONDAY + n * DAY));
    };
    const short = named('short');
    const words = (days: readonly number[]): string =>
      daySpans(days)
        .map(([from, to]) => (from === to ? short[from] : `${short[from]}–${short[to]}`))
        .join(', ');
    return { short, long: named('long'), words };
  }, [i18n.language]);
};
