import type { Calendar } from '@shared/domain/settings';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/ui/icon-button';
import { useFormat } from '@/ui/use-format';
import parts from '../parts/parts.module.css';
import styles from './calendars.module.css';
import { dateWords } from './date-words';
import { nextHoliday, type SwitchDay, todayIn, yearSum } from './year';

const HOUR = 3_600_000;
const NO_DAYS = Number.MAX_SAFE_INTEGER;

interface YearPreviewProps {
  readonly calendar: Calendar;
  readonly year: number;
  readonly onYear: (year: number) => void;
}

const SwitchLine = ({ day }: { readonly day: SwitchDay }) => {
  const { t } = useTranslation('parts');
  const { duration, language } = useFormat();
  const long = (ms: number) => duration(ms, NO_DAYS);
  const kind = day.said === 0 ? 'none' : day.counted === day.said ? 'same' : 'other';
  return (
    <li>
      {t(day.forward ? 'year.forward' : 'year.back', { date: dateWords(day.date, language), by: long(day.by) })}{' '}
      {t(`year.counts.${kind}`, { counted: long(day.counted), said: long(day.said) })}
    </li>
  );
};

/** What the calendar comes to, so that a mistake in it is seen before it counts. */
export const YearPreview = ({ calendar, year, onYear }: YearPreviewProps) => {
  const { t } = useTranslation('parts');
  const { count, duration, language } = useFormat();
  const sum = useMemo(() => yearSum(calendar, year), [calendar, year]);
  const next = nextHoliday(calendar, todayIn(calendar.timeZone, Date.now()));
  const name = next === null ? undefined : calendar.holidayNames?.[next];
  const hours = sum.work % HOUR === 0 ? `${count(sum.work / HOUR)} ${t('year.hours')}` : duration(sum.work, NO_DAYS);
  return (
    <section className={parts['part']} aria-labelledby="calendar-year">
      <header>
        <h3 id="calendar-year">{t('year.title', { year })}</h3>
        <IconButton
          label={t('year.before', { year: year - 1 })}
          disabled={year <= 1971}
          onClick={() => onYear(year - 1)}
        >
          <IconChevronLeft size={15} stroke={1.7} />
        </IconButton>
        <IconButton
          label={t('year.after', { year: year + 1 })}
          disabled={year >= 2198}
          onClick={() => onYear(year + 1)}
        >
          <IconChevronRight size={15} stroke={1.7} />
        </IconButton>
      </header>
      <p aria-live="polite">
        {t('year.sum', { count: sum.days, days: count(sum.days), hours })}{' '}
        {next === null
          ? t('year.noHoliday')
          : t(name ? 'year.nextNamed' : 'year.next', { date: dateWords(next, language), name })}
      </p>
      {sum.work === 0 && <p className={parts['fault']}>{t('year.never')}</p>}
      {sum.switches.length > 0 && (
        <ul className={styles['switches']}>
          {sum.switches.map((day) => (
            <SwitchLine key={day.date} day={day} />
          ))}
        </ul>
      )}
    </section>
  );
};
