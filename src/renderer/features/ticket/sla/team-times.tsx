import { calendarOf, readClock, type SlaClock } from '@shared/domain/sla';
import { type Answer, answersOf, type Stay, staysOf } from '@shared/domain/stays';
import type { Ticket } from '@shared/domain/ticket';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { TEN_SECONDS, useNow } from '@/ui/now';
import { SlaDesk } from '@/ui/sla-bar';
import { useFormat } from '@/ui/use-format';
import { workingDay } from '@/ui/working-day';
import { useSpeech } from '../use-speech';
import styles from './cycle.module.css';

/** "3 h 10 m of 8 h", in the colour of how it stands. */
const Used = ({ clock }: { readonly clock: SlaClock }) => {
  const { t } = useTranslation('clocks');
  const { duration } = useFormat();
  const desk = useContext(SlaDesk);
  const now = useNow(TEN_SECONDS);
  if (!desk || clock.target === 0) return <span>{t('noAgreement')}</span>;
  const { tone, left } = readClock(clock, now, desk);
  const day = workingDay(calendarOf(desk, clock.calendarId));
  const used = clock.state === 'none' ? clock.elapsed : clock.target - left;
  return <b data-tone={tone}>{t('used', { used: duration(used, day), target: duration(clock.target, day) })}</b>;
};

const Name = ({ groupId }: { readonly groupId: string }) => {
  const { t } = useTranslation('clocks');
  const desk = useContext(SlaDesk);
  const speech = useSpeech();
  const isVendor = desk?.groups.find(({ id }) => id === groupId)?.tier === 'vendor';
  return (
    <th scope="row">
      <bdi>{speech.group(groupId)}</bdi>
      {isVendor && <span className={styles['kind']}>{t('vendor')}</span>}
    </th>
  );
};

const StayRow = ({ stay: { groupId, from, to, clock } }: { readonly stay: Stay }) => {
  const { t } = useTranslation('clocks');
  const { moment } = useFormat();
  return (
    <tr>
      <Name groupId={groupId} />
      <td>{to === null ? t('since', { from: moment(from) }) : t('cycle', { from: moment(from), to: moment(to) })}</td>
      <td className={styles['end']}>
        <Used clock={clock} />
      </td>
    </tr>
  );
};

const AnswerRow = ({ answer }: { readonly answer: Answer }) => {
  const { t } = useTranslation('clocks');
  const { moment } = useFormat();
  const { toGroupId, offeredAt, outcome, endedAt, clock } = answer;
  const told = { at: moment(offeredAt), end: moment(endedAt ?? offeredAt) };
  return (
    <tr>
      <Name groupId={toGroupId} />
      <td>{t(`answer.${outcome ?? 'waits'}`, told)}</td>
      <td className={styles['end']}>
        <Used clock={clock} />
      </td>
    </tr>
  );
};

/** What groups have agreed among themselves, and vendors have signed: each stay and each offer, the latest first. */
export const TeamTimes = ({ ticket }: { readonly ticket: Ticket }) => {
  const { t } = useTranslation('clocks');
  const desk = useContext(SlaDesk);
  if (!desk) return null;
  const stays = staysOf(ticket, desk);
  const answers = answersOf(ticket, desk);
  const agreed = stays.some(({ clock }) => clock.target > 0) || answers.some(({ clock }) => clock.target > 0);
  if (!agreed && stays.length < 2) return null;
  const rows = [
    ...stays.map((stay) => ({ at: stay.from, row: <StayRow key={`s${stay.from}`} stay={stay} /> })),
    ...answers.map((answer) => ({ at: answer.offeredAt, row: <AnswerRow key={answer.id} answer={answer} /> })),
  ];
  return (
    <section className={styles['section']}>
      <h3>{t('teams')}</h3>
      <table className={styles['table']}>
        <tbody>{rows.toSorted((a, b) => b.at - a.at).map(({ row }) => row)}</tbody>
      </table>
    </section>
  );
};
