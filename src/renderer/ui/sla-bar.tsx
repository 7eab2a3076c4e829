import type { SlaClock } from '@shared/domain/sla';
import { IconPlayerPauseFilled } from '@tabler/icons-react';
import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from './class-names';
import { TEN_SECONDS, useNow } from './now';
import styles from './sla-bar.module.css';
import { type Calendars, readClock, type SlaReading, workingDay } from './sla-reading';
import { useFormat } from './use-format';

/** The desk's calendars, by id: clocks count in their hours. The app provides them. */
export const SlaCalendars = createContext<Calendars>(new Map());

const faces: Readonly<Record<SlaReading['kind'], string | undefined>> = {
  onTrack: undefined,
  atRisk: styles['risk'],
  breached: styles['breach'],
  paused: styles['paused'],
  met: styles['met'],
  missed: styles['breach'],
  none: styles['none'],
};

/** The clock's reading and its remaining time in words, ticking. */
export const useSla = (clock: SlaClock): SlaReading & { readonly words: string } => {
  const { t } = useTranslation('common');
  const calendars = useContext(SlaCalendars);
  const { duration } = useFormat();
  const reading = readClock(clock, calendars, useNow(TEN_SECONDS));
  const day = workingDay(clock.calendarId === null ? undefined : calendars.get(clock.calendarId));
  switch (reading.kind) {
    case 'paused':
      return { ...reading, words: t('sla.paused') };
    case 'met':
      return { ...reading, words: t('sla.met') };
    case 'missed':
      return { ...reading, words: t('sla.missed') };
    case 'none':
      return { ...reading, words: '–' };
    default:
      return { ...reading, words: duration(reading.left, day) };
  }
};

interface SlaBarProps {
  readonly clock: SlaClock;
  /** 84 px instead of 28, for a ticket's head. */
  readonly wide?: boolean;
  /** Small words behind the time: which clock it is, when it is due. */
  readonly note?: string | undefined;
}

/** How much of the target is used, with a notch at 75 %, and what is left. Ticks by itself. */
export const SlaBar = ({ clock, wide = false, note }: SlaBarProps) => {
  const { kind, share, words } = useSla(clock);
  if (kind === 'none') return <span className={styles['none']}>{words}</span>;
  return (
    <span className={classNames(styles['root'], faces[kind], wide && styles['wide'])}>
      <span className={styles['bar']} aria-hidden="true">
        <i style={{ width: `${Math.round(share * 100)}%` }} />
      </span>
      <span className={styles['time']}>
        {kind === 'paused' && <IconPlayerPauseFilled size={9} aria-hidden="true" />}
        {words}
        {note && <span className={styles['note']}>{note}</span>}
      </span>
    </span>
  );
};
