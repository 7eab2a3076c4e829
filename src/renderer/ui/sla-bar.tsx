import type { DeskSettings } from '@shared/domain/settings';
import { calendarOf, readClock, type SlaClock, type SlaReading } from '@shared/domain/sla';
import { IconPlayerPauseFilled } from '@tabler/icons-react';
import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from './class-names';
import { TEN_SECONDS, useNow } from './now';
import styles from './sla-bar.module.css';
import { useFormat } from './use-format';
import { workingDay } from './working-day';

/** The desk's settings: clocks count in its calendars' hours. The app provides them; null until they are here. */
export const SlaDesk = createContext<DeskSettings | null>(null);

const faces: Readonly<Record<SlaReading['tone'], string | undefined>> = {
  onTrack: undefined,
  atRisk: styles['risk'],
  breached: styles['breach'],
  paused: styles['paused'],
  met: styles['met'],
  missed: styles['breach'],
  none: styles['none'],
};

const nothing: SlaReading = { tone: 'none', left: 0, fraction: 0 };

/** The clock's reading with its remaining time in words, ticking. */
export const useSla = (clock: SlaClock): SlaReading & { readonly words: string } => {
  const { t } = useTranslation('common');
  const desk = useContext(SlaDesk);
  const { duration } = useFormat();
  const now = useNow(TEN_SECONDS);
  const reading = desk ? readClock(clock, now, desk) : nothing;
  switch (reading.tone) {
    case 'paused':
    case 'met':
    case 'missed':
      return { ...reading, words: t(`sla.${reading.tone}`) };
    case 'none':
      return { ...reading, words: '–' };
    default:
      return { ...reading, words: duration(reading.left, workingDay(desk && calendarOf(desk, clock.calendarId))) };
  }
};

interface SlaBarProps {
  readonly clock: SlaClock;
  /** 84 px instead of 28, for a ticket's head. */
  readonly wide?: boolean;
  /** Small words behind the time: which clock it is, when it is due. */
  readonly note?: string | undefined;
  /** Instead of the remaining time alone: "58 m left", "missed by 12 m". */
  readonly words?: string | undefined;
}

/** How much of the target is used, with a notch at 75 %, and what is left. Ticks by itself. */
export const SlaBar = ({ clock, wide = false, note, words: given }: SlaBarProps) => {
  const { tone, fraction, words: own } = useSla(clock);
  const words = given ?? own;
  if (tone === 'none') return <span className={styles['none']}>{words}</span>;
  return (
    <span className={classNames(styles['root'], faces[tone], wide && styles['wide'])}>
      <span className={styles['bar']} aria-hidden="true">
        <i style={{ width: `${Math.round(Math.min(1, Math.max(0, fraction)) * 100)}%` }} />
      </span>
      <span className={styles['time']}>
        {tone === 'paused' && <IconPlayerPauseFilled size={9} aria-hidden="true" />}
        {words}
        {note && <span className={styles['note']}>{note}</span>}
      </span>
    </span>
  );
};
