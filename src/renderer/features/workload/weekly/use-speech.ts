import { type ReportSpeech, reportSpeech } from '@shared/report/speech';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** A report's words in the language that is on. */
export const useSpeech = (timeZone: string): ReportSpeech => {
  const { t, i18n } = useTranslation();
  const language = i18n.language === 'de' ? 'de' : 'en';
  return useMemo(() => reportSpeech(language, timeZone, (key, params) => t(key, params ?? {})), [language, timeZone]);
};
