import { type Hop, isPingPong } from '@shared/domain/handoff';
import type { Ticket } from '@shared/domain/ticket';
import { IconArrowBackUp, IconCheck, IconClock, IconMinus, IconRepeat } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Section } from '@/ui/section';
import { useFormat } from '@/ui/use-format';
import { useSpeech } from '../use-speech';
import styles from './handoff.module.css';

const icons = { accepted: IconCheck, returned: IconArrowBackUp, withdrawn: IconMinus, lapsed: IconMinus } as const;

/** The way of a ticket between groups, newest first; from three on, that it goes back and forth. */
export const HopsSection = ({ ticket }: { readonly ticket: Ticket }) => {
  const { t } = useTranslation('handoff');
  const { moment } = useFormat();
  const speech = useSpeech();
  const { handoff, hops } = ticket;
  if (!handoff && hops.length === 0) return null;
  const way = ({ fromGroupId, toGroupId, by }: Pick<Hop, 'fromGroupId' | 'toGroupId' | 'by'>) =>
    t('hops.way', {
      from: fromGroupId === null ? speech.person(by) : speech.group(fromGroupId),
      to: speech.group(toGroupId),
    });
  return (
    <Section title={t('hops.title')}>
      {isPingPong(hops) && (
        <p className={styles['pingPong']}>
          <IconRepeat size={14} stroke={1.8} aria-hidden="true" />
          <span>
            <b>{t('hops.pingPong')}.</b> {t('hops.pingPongHow', { count: hops.length + (handoff ? 1 : 0) })}
          </span>
        </p>
      )}
      <ol className={styles['hops']}>
        {handoff && (
          <li>
            <IconClock size={14} stroke={1.7} aria-hidden="true" />
            <div>
              <span>{way(handoff)}</span>
              <p>{t('hops.pending', { time: moment(handoff.at) })}</p>
            </div>
          </li>
        )}
        {hops.toReversed().map((hop) => {
          const Icon = icons[hop.outcome];
          return (
            <li key={hop.id}>
              <Icon size={14} stroke={1.7} aria-hidden="true" />
              <div>
                <span>{way(hop)}</span>
                <p>
                  {t(`hops.outcome.${hop.outcome}`, {
                    person: speech.person(hop.endedBy),
                    reason: t(`return.reasons.${hop.reason ?? 'other'}`),
                  })}
                  , <time>{moment(hop.endedAt)}</time>
                </p>
              </div>
            </li>
          );
        })}
      </ol>
    </Section>
  );
};
