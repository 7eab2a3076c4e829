import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/ui/use-format';
import styles from './cycle.module.css';
import { type CycleStory, type Moment, partsOf } from './story';
import type { Stretch } from './stretches';
import { useMomentWords } from './use-moment-words';

interface StretchProps {
  readonly stretch: Stretch;
  /** How long a working day is, for durations. */
  readonly day: number;
  /** Whose hours count is said where they change. */
  readonly named?: boolean;
}

/** One stretch of the table: what the clock did, when, and what that counted. */
const StretchRow = ({ stretch, day, named = false }: StretchProps) => {
  const { t } = useTranslation(['ticket', 'domain', 'clocks']);
  const { moment, duration, inside } = useFormat();
  const { kind, reason, from, to, open, work, calendar } = stretch;
  const words = () => {
    if (reason) return t('sla.pausedBecause', { reason: inside(t(`domain:holdReason.${reason}`)) });
    if (!calendar) return t('clocks:noTarget');
    return named ? t('clocks:runningIn', { calendar: calendar.name }) : t('sla.running');
  };
  return (
    <tr>
      <th scope="row">
        <i className={styles[kind]} aria-hidden="true" />
        {words()}
      </th>
      <td>
        {moment(from)} – {open ? t('sla.now') : moment(to)}
      </td>
      <td className={styles['end']}>{work === 0 ? '0' : duration(work, day)}</td>
    </tr>
  );
};

/** Hours in which work is done, and the times between them, of a stretch that ran. */
const PartRows = ({ stretch, day }: StretchProps) => {
  const { t } = useTranslation(['clocks', 'ticket']);
  const { moment, duration, day: dayOf } = useFormat();
  return partsOf(stretch).map(({ counts, from, to, holidays }) => {
    const dates = holidays.map((date) => dayOf(Date.parse(`${date}T12:00`))).join('; ');
    const idle = holidays.length > 0 ? t('holiday', { dates }) : t('outside');
    return (
      <tr key={from} className={styles['part']}>
        <th scope="row">{counts ? t('working') : idle}</th>
        <td>
          {moment(from)} – {stretch.open && to === stretch.to ? t('ticket:sla.now') : moment(to)}
        </td>
        <td className={styles['end']}>{counts ? duration(to - from, day) : '0'}</td>
      </tr>
    );
  });
};

const MomentRow = ({ moment }: { readonly moment: Moment }) => {
  const { t } = useTranslation('clocks');
  const format = useFormat();
  const wordsOf = useMomentWords();
  const { at, receivedAt } = moment;
  const late = receivedAt === null ? '' : t('late', { received: format.moment(receivedAt) });
  return (
    <tr className={styles['moment']}>
      <th scope="row" colSpan={2}>
        {wordsOf(moment)}
        {late && <span>{late}</span>}
      </th>
      <td className={styles['end']}>{format.moment(at)}</td>
    </tr>
  );
};

interface CycleTableProps {
  readonly story: CycleStory;
  readonly day: number;
  /** Every interval, and not their sums alone. */
  readonly every: boolean;
  readonly foot?: ReactNode;
}

/** All stretches of a cycle in order, with what happened in each below it. */
export const CycleTable = ({ story: { stretches, moments }, day, every, foot }: CycleTableProps) => {
  const { t } = useTranslation('ticket');
  const named = new Set(stretches.map(({ calendar }) => calendar?.name)).size > 1;
  const within = ({ from, to }: Stretch, n: number) =>
    moments.filter(({ at }) => (n === 0 || at >= from) && (at < to || n === stretches.length - 1));
  return (
    <table className={`${styles['table']} ${styles['times']}`}>
      <thead className={styles['hidden']}>
        <tr>
          <th scope="col">{t('sla.state')}</th>
          <th scope="col">{t('sla.when')}</th>
          <th scope="col">{t('sla.howLong')}</th>
        </tr>
      </thead>
      <tbody>
        {stretches.map((stretch, n) => (
          <Fragment key={stretch.from}>
            <StretchRow stretch={stretch} day={day} named={named} />
            {every && stretch.kind === 'running' && <PartRows stretch={stretch} day={day} />}
            {within(stretch, n).map((moment) => (
              <MomentRow key={`${moment.what}${moment.at}`} moment={moment} />
            ))}
          </Fragment>
        ))}
      </tbody>
      {foot}
    </table>
  );
};
