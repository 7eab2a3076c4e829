import { Button } from '@mantine/core';
import { holdReasons } from '@shared/domain/lifecycle';
import { pausesUnder, policyIn } from '@shared/domain/policy';
import { AT_RISK, calendarOf, type SlaClock } from '@shared/domain/sla';
import type { Ticket } from '@shared/domain/ticket';
import { useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTicket } from '@/data/use-ticket';
import { TEN_SECONDS, useNow } from '@/ui/now';
import { SlaDesk } from '@/ui/sla-bar';
import { useFormat } from '@/ui/use-format';
import { CycleTable } from './cycle-table';
import { EarlierCycles } from './earlier-cycles';
import styles from './sla.module.css';
import { storyOf } from './story';
import { StretchBar } from './stretch-bar';
import { type ClockKind, crossedAt, usedIn } from './stretches';
import { TeamTimes } from './team-times';
import { useClockWords } from './use-clock-words';

interface SlaPanelProps {
  readonly ticket: Ticket;
  readonly clock: SlaClock;
  readonly kind: ClockKind;
  readonly titleId: string;
}

const tones: Readonly<Record<string, string | undefined>> = {
  atRisk: styles['amberText'],
  breached: styles['redText'],
  missed: styles['redText'],
};

/** Which holds stand still for it: all, none, or some of the reasons. */
const useHoldWords = (ticket: Ticket) => {
  const { t } = useTranslation(['ticket', 'domain', 'clocks']);
  const { inside } = useFormat();
  const desk = useContext(SlaDesk);
  if (!desk) return '';
  const policyId = policyIn(ticket.clock);
  const pausing = holdReasons.filter((reason) => pausesUnder(desk, policyId, reason));
  if (pausing.length === holdReasons.length) return t('sla.holdPauses');
  if (pausing.length === 0) return t('sla.holdDoesNotPause');
  const reasons = pausing.map((reason) => inside(t(`domain:holdReason.${reason}`))).join(', ');
  return t('clocks:holdPausesSome', { reasons });
};

/** How a clock came to what it shows: every stretch, with the sum below. */
export const SlaPanel = ({ ticket, clock, kind, titleId }: SlaPanelProps) => {
  const { t } = useTranslation(['ticket', 'clocks']);
  const { duration, moment } = useFormat();
  const desk = useContext(SlaDesk);
  const now = useNow(TEN_SECONDS);
  const { tone, words, day, fraction } = useClockWords(clock);
  const view = useTicket(ticket.number);
  const holdWords = useHoldWords(ticket);
  const [every, setEvery] = useState(false);
  const title = t(kind === 'respond' ? 'sla.timeToRespond' : 'sla.timeToResolve');
  const entries = view.kind === 'ready' ? view.entries : [];
  if (!desk || clock.target === 0) {
    return (
      <div className={styles['panel']} tabIndex={-1} data-autofocus>
        <h2 id={titleId}>{title}</h2>
        <p className={styles['hint']}>{t('sla.noTarget', { priority: ticket.priority })}</p>
        {kind === 'resolve' && <TeamTimes ticket={ticket} />}
      </div>
    );
  }
  const [story, ...earlier] = storyOf(ticket, kind, desk, now, entries);
  const stretches = story?.stretches ?? [];
  const used = usedIn(stretches);
  const riskAt = crossedAt(stretches, clock, AT_RISK);
  const breachAt = crossedAt(stretches, clock, 1);
  const calendar = calendarOf(desk, clock.calendarId);
  const open = tone === 'onTrack' || tone === 'atRisk' || tone === 'breached';
  const sums = { used: duration(used, day), target: duration(clock.target, day) };
  return (
    <div className={styles['panel']} data-tone={tone} tabIndex={-1} data-autofocus>
      <div className={styles['head']}>
        <h2 id={titleId}>{title}</h2>
        <span>{t('sla.target', { priority: ticket.priority, time: sums.target, calendar: calendar?.name ?? '' })}</span>
      </div>
      <StretchBar stretches={stretches} clock={clock} now={now} label={t('sla.bar', sums)} />
      {story && (
        <CycleTable
          story={story}
          day={day}
          every={every}
          foot={
            <tfoot>
              <tr>
                <th scope="row">{t('sla.used', sums)}</th>
                <td>{t('sla.percent', { percent: Math.round(fraction * 100) })}</td>
                <td className={`${styles['end']} ${tones[tone] ?? ''}`}>{words}</td>
              </tr>
            </tfoot>
          }
        />
      )}
      <p className={styles['hint']}>
        {tone === 'breached' && breachAt !== null && t('sla.breachedSince', { time: moment(breachAt) })}
        {tone === 'atRisk' && riskAt !== null && t('sla.atRiskSince', { time: moment(riskAt) })}
        {tone === 'onTrack' && riskAt !== null && t('sla.atRiskFrom', { time: moment(riskAt) })} {open && holdWords}{' '}
        {ticket.reopenCount > 0 && t('sla.reopened')}
      </p>
      <Button className={styles['more'] ?? ''} size="xs" variant="subtle" onClick={() => setEvery(!every)}>
        {t(every ? 'clocks:sums' : 'clocks:every')}
      </Button>
      <EarlierCycles stories={earlier} every={every} />
      {kind === 'resolve' && <TeamTimes ticket={ticket} />}
    </div>
  );
};
