import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ageText,
  countText,
  daysAgo,
  dayText,
  durationText,
  exactText,
  fullMomentText,
  insideSentence,
  momentText,
  timeText,
  type UnitWords,
} from './format';

/** The formatting functions in the language that is on. */
export const useFormat = () => {
  const { t, i18n } = useTranslation('common');
  const language = i18n.language;
  return useMemo(() => {
    const units: UnitWords = { day: t('unit.day'), hour: t('unit.hour'), minute: t('unit.minute') };
    return {
      language,
      duration: (ms: number, day?: number) => durationText(ms, units, day),
      age: (ms: number) => ageText(ms, units),
      time: (at: number) => timeText(at, language),
      moment: (at: number, now: number = Date.now()) => momentText(at, now, language),
      exact: (at: number) => exactText(at, language),
      fullMoment: (at: number) => fullMomentText(at, language),
      /** "Today", "Yesterday", "Monday, 12 March" */
      day: (at: number, now: number = Date.now()) => {
        const days = daysAgo(at, now);
        if (days === 0) return t('today');
        return days === 1 ? t('yesterday') : dayText(at, language);
      },
      count: (n: number) => countText(n, language),
      inside: (words: string) => insideSentence(words, language),
    };
  }, [language]);
};
