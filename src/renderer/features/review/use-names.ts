import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '@/data/use-desk';
import type { Say } from '@/ui/refusal-text';
import { useFormat } from '@/ui/use-format';
import type { MomentSpeech } from './moment-words';
import type { PaperSpeech } from './review-paper';

/** Names and words for everything that a review says. */
export const useReviewSpeech = (): MomentSpeech & PaperSpeech => {
  const { t, i18n } = useTranslation(['review', 'common', 'domain']);
  const { settings, people } = useDesk();
  const { count, duration, time } = useFormat();
  return useMemo(() => {
    const say: Say = (key, params) => t(key, params ?? {});
    const locale = i18n.language === 'en' ? 'en-GB' : i18n.language;
    const moments = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' });
    const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
    return {
      say,
      language: i18n.language === 'de' ? 'de' : 'en',
      desk: settings?.name ?? '',
      person: (id) =>
        id === 'system' ? say('domain:role.system') : (people.get(id)?.name ?? say('common:unknownPerson')),
      group: (id) => settings?.groups.find((group) => group.id === id)?.name ?? id,
      moment: (at) => moments.format(at),
      time,
      day: (at) => days.format(at),
      count,
      duration: (minutes) => duration(minutes * 60_000),
    };
  }, [t, i18n.language, settings, people, count, duration, time]);
};
