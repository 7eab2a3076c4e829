import { policyNamed } from '@shared/domain/policy';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { SlaDesk } from '@/ui/sla-bar';
import { useFormat } from '@/ui/use-format';
import { useSpeech } from '../use-speech';
import type { Moment } from './story';

/** What happened to a clock at a moment, in a sentence. */
export const useMomentWords = () => {
  const { t } = useTranslation('clocks');
  const { duration } = useFormat();
  const desk = useContext(SlaDesk);
  const speech = useSpeech();
  return (moment: Moment): string => {
    switch (moment.what) {
      case 'priority':
        return t('moment.priority', { from: moment.from, to: moment.to });
      case 'policy': {
        const policy = desk ? policyNamed(desk, moment.policyId) : undefined;
        return policy ? t('moment.policy', { name: policy.name }) : t('moment.ownTargets');
      }
      case 'callerWrote':
        return t('moment.callerWrote', { person: speech.person(moment.by) });
      case 'clocksChanged': {
        const told = { time: duration(Math.abs(moment.leap)), zone: moment.timeZone };
        return t(moment.leap > 0 ? 'moment.forward' : 'moment.back', told);
      }
      default:
        return t(`moment.${moment.what}`);
    }
  };
};
