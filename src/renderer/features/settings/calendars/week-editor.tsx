import { Button } from '@mantine/core';
import { IconCopy, IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/ui/icon-button';
import { useFormat } from '@/ui/use-format';
import parts from '../parts/parts.module.css';
import styles from './calendars.module.css';
import { TimeField } from './time-field';
import {
  faultAt,
  type Interval,
  likeMonday,
  minutesOf,
  moved,
  nextInterval,
  sorted,
  type Week,
  withDay,
} from './times';

const MINUTE = 60_000;
/** As long as a day can be: a sum is never more than it, so hours are never turned into days. */
const NO_DAYS = Number.MAX_SAFE_INTEGER;
const MONDAY = Date.UTC(2024, 0, 1);

const weekdayName = (weekday: number, language: string): string =>
  new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(MONDAY + weekday * 86_400_000);

interface DayProps {
  readonly name: string;
  readonly day: readonly Interval[];
  readonly onChange: (day: readonly Interval[]) => void;
}

const Day = ({ name, day, onChange }: DayProps) => {
  const { t } = useTranslation('parts');
  const { duration } = useFormat();
  const faults = day.map((_interval, at) => faultAt(day, at));
  const fault = faults.find((each) => each !== null);
  const next = nextInterval(day);
  // Put in order when the day is left: fields must not change places under whoever types.
  const settle = () => {
    const ordered = sorted(day);
    if (!fault && ordered.some((interval, at) => interval !== day[at])) onChange(ordered);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be a row of a grid
    <div
      role="group"
      aria-label={name}
      className={styles['day']}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) settle();
      }}
    >
      <b>{name}</b>
      <div className={styles['intervals']}>
        {day.length === 0 && <span className={parts['note']}>{t('calendar.closed')}</span>}
        {day.map(([from, to], at) => (
          <span key={at} className={styles['interval']}>
            <TimeField
              label={t('calendar.from', { day: name, n: at + 1 })}
              minutes={from}
              invalid={faults[at] !== null}
              onChange={(minutes) => onChange(moved(day, at, 'from', minutes))}
            />
            –
            <TimeField
              label={t('calendar.to', { day: name, n: at + 1 })}
              minutes={to}
              invalid={faults[at] !== null}
              onChange={(minutes) => onChange(moved(day, at, 'to', minutes))}
            />
            <IconButton
              label={t('calendar.removeHours', { day: name, n: at + 1 })}
              onClick={(event) => {
                // The last one's button goes; those before it keep theirs.
                const own = event.currentTarget.closest('[role="group"]');
                if (at === day.length - 1) own?.querySelector<HTMLElement>('[data-add]')?.focus();
                onChange(day.toSpliced(at, 1));
              }}
            >
              <IconX size={14} stroke={1.7} />
            </IconButton>
          </span>
        ))}
        {next && (
          <IconButton
            data-add=""
            label={t('calendar.addHours', { day: name })}
            onClick={() => onChange([...day, next])}
          >
            <IconPlus size={15} stroke={1.7} />
          </IconButton>
        )}
        {fault && (
          <p className={parts['fault']} role="alert">
            {t(`calendar.fault.${fault}`)}
          </p>
        )}
      </div>
      <span className={styles['sum']}>{day.length > 0 && !fault && duration(minutesOf(day) * MINUTE, NO_DAYS)}</span>
    </div>
  );
};

interface WeekEditorProps {
  readonly week: Week;
  readonly onChange: (week: Week) => void;
}

/** Hours of work, day by day; as many stretches a day as there are breaks. */
export const WeekEditor = ({ week, onChange }: WeekEditorProps) => {
  const { t } = useTranslation('parts');
  const { language } = useFormat();
  return (
    <section className={parts['part']} aria-labelledby="calendar-week">
      <header>
        <h3 id="calendar-week">{t('calendar.week')}</h3>
        <Button variant="subtle" leftSection={<IconCopy size={14} />} onClick={() => onChange(likeMonday(week))}>
          {t('calendar.copyMonday')}
        </Button>
      </header>
      <div className={styles['week']}>
        {week.map((day, weekday) => (
          <Day
            key={weekday}
            name={weekdayName(weekday, language)}
            day={day}
            onChange={(next) => onChange(withDay(week, weekday, next))}
          />
        ))}
      </div>
    </section>
  );
};
