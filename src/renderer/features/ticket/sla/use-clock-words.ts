import type { SlaClock } from '@shared/domain/sla';
import { calendarOf } from '@shared/domain/sla';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { SlaDesk, useSla } from '@/ui/sla-bar';
import { useFormat } from '@/ui/use-format';
import { workingDay } from '@/ui/working-day';

/** A clock in the words of a ticket's head: "58 m left", "met in 9 m", "−38 m". */
export const useClockWords = (clock: SlaClock) => {
  const { t } = useTranslation(['ticket', 'clocks']);
  const { duration } = useFormat();
  const desk = useContext(SlaDesk);
  const reading = useSla(clock);
  const day = workingDay(desk && calendarOf(desk, clock.calendarId));
  const left = duration(Math.abs(reading.left), day);
  const words = () => {
    switch (reading.tone) {
      case 'onTrack':
      case 'atRisk':
        return t('sla.left', { time: left });
      case 'breached':
        return t('sla.over', { time: left });
      case 'paused':
        return t(reading.left < 0 ? 'sla.pausedOver' : 'sla.paused', { time: left });
      case 'met':
        return t('sla.metIn', { time: duration(clock.elapsed, day) });
      case 'missed':
        return t('sla.missedBy', { time: left });
      case 'none':
        return t(clock.target > 0 ? 'clocks:notJudged' : 'sla.none');
    }
  };
  return { ...reading, words: words(), day };
};
