import { AT_RISK, calendarOf, type SlaClock } from '@shared/domain/sla';
import type { Ticket } from '@shared/domain/ticket';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { TEN_SECONDS, useNow } from '@/ui/now';
import { SlaDesk } from '@/ui/sla-bar';
import { useFormat } from '@/ui/use-format';
import styles from './sla.module.css';
import { StretchBar } from './stretch-bar';
import { type ClockKind, crossedAt, type Stretch, stretchesOf, usedIn } from './stretches';
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

/** One stretch of the table: what the clock did, when, and what that counted. */
const StretchRow = ({ stretch, day }: { readonly stretch: Stretch; readonly day: number }) => {
  const { t } = useTranslation(['ticket', 'domain']);
  const { moment, duration } = useFormat();
  const reason = stretch.reason && t(`domain:holdReason.${stretch.reason}`).toLocaleLowerCase();
  return (
    <tr>
      <th scope="row">
        <i className={styles[stretch.kind]} aria-hidden="true" />
        {stretch.kind === 'paused' ? t('sla.pausedBecause', { reason }) : t('sla.running')}
      </th>
      <td>
        {moment(stretch.from)} – {stretch.open ? t('sla.now') : moment(stretch.to)}
      </td>
      <td className={styles['end']}>{stretch.work === 0 ? '0' : duration(stretch.work, day)}</td>
    </tr>
  );
};

/** How a clock came to what it shows: every stretch, with the sum below. */
export const SlaPanel = ({ ticket, clock, kind, titleId }: SlaPanelProps) => {
  const { t } = useTranslation('ticket');
  const { duration, moment } = useFormat();
  const desk = useContext(SlaDesk);
  const now = useNow(TEN_SECONDS);
  const { tone, words, day, fraction } = useClockWords(clock);
  const title = t(kind === 'respond' ? 'sla.timeToRespond' : 'sla.timeToResolve');
  if (!desk || tone === 'none') {
    return (
      <div className={styles['panel']} tabIndex={-1} data-autofocus>
        <h2 id={titleId}>{title}</h2>
        <p className={styles['hint']}>{t('sla.noTarget', { priority: ticket.priority })}</p>
      </div>
    );
  }
  const stretches = stretchesOf(ticket, kind, desk, now);
  const used = usedIn(stretches);
  const riskAt = crossedAt(stretches, clock, desk, AT_RISK);
  const breachAt = crossedAt(stretches, clock, desk, 1);
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
      <table>
        <thead className={styles['hidden']}>
          <tr>
            <th scope="col">{t('sla.state')}</th>
            <th scope="col">{t('sla.when')}</th>
            <th scope="col">{t('sla.howLong')}</th>
          </tr>
        </thead>
        <tbody>
          {stretches.map((stretch) => (
            <StretchRow key={stretch.from} stretch={stretch} day={day} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('sla.used', sums)}</th>
            <td>{t('sla.percent', { percent: Math.round(fraction * 100) })}</td>
            <td className={`${styles['end']} ${tones[tone] ?? ''}`}>{words}</td>
          </tr>
        </tfoot>
      </table>
      <p className={styles['hint']}>
        {tone === 'breached' && breachAt !== null && t('sla.breachedSince', { time: moment(breachAt) })}
        {tone === 'atRisk' && riskAt !== null && t('sla.atRiskSince', { time: moment(riskAt) })}
        {tone === 'onTrack' && riskAt !== null && t('sla.atRiskFrom', { time: moment(riskAt) })}{' '}
        {open && t('sla.holdPauses')} {ticket.reopenCount > 0 && t('sla.reopened')}
      </p>
    </div>
  );
};
