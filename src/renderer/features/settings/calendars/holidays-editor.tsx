import { Button, FileButton, Textarea } from '@mantine/core';
import type { Calendar } from '@shared/domain/settings';
import { IconCalendarDown, IconX } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/ui/icon-button';
import { useFormat } from '@/ui/use-format';
import { focusBeside } from '../parts/focus-beside';
import parts from '../parts/parts.module.css';
import styles from './calendars.module.css';
import { dateWords } from './date-words';
import { type Holiday, MOST_HOLIDAYS, newOnes, readHolidays, withHolidays, withoutHoliday } from './holidays';
import { type IcsReport, MOST_ICS, readIcs } from './ics';

interface HolidaysProps {
  readonly calendar: Calendar;
  /** Whose days off are listed. */
  readonly year: number;
  readonly onChange: (calendar: Calendar) => void;
}

interface ComingProps {
  readonly calendar: Calendar;
  readonly coming: readonly Holiday[];
  readonly onAdd: () => void;
}

/** What would be added, before it is. */
const Coming = ({ calendar, coming, onAdd }: ComingProps) => {
  const { t } = useTranslation('parts');
  const { language } = useFormat();
  const fresh = newOnes(calendar, coming);
  const known = new Set(coming.map(({ date }) => date)).size - fresh.length;
  const full = calendar.holidays.length + fresh.length > MOST_HOLIDAYS;
  if (coming.length === 0) return null;
  return (
    <div className={styles['coming']}>
      <ul>
        {fresh.map(({ date, name }) => (
          <li key={date}>
            {dateWords(date, language)} {name && <small>{name}</small>}
          </li>
        ))}
      </ul>
      {known > 0 && <p className={parts['note']}>{t('holidays.known', { count: known })}</p>}
      {full && <p className={parts['fault']}>{t('holidays.full', { most: MOST_HOLIDAYS })}</p>}
      <Button disabled={full} onClick={onAdd}>
        {fresh.length > 0 ? t('holidays.add', { count: fresh.length }) : t('holidays.done')}
      </Button>
    </div>
  );
};

type Imported =
  | { readonly kind: 'read'; readonly file: string; readonly report: IcsReport }
  | { readonly kind: 'failed'; readonly file: string; readonly why: 'noCalendar' | 'tooLarge' | 'unreadable' };

const importOf = async (file: File): Promise<Imported> => {
  if (file.size > MOST_ICS * 4) return { kind: 'failed', file: file.name, why: 'tooLarge' };
  const year = new Date().getFullYear();
  try {
    // What lies behind is of no use to a desk; nobody knows the holidays of ten years ahead.
    const read = readIcs(await file.text(), [year - 1, year + 5]);
    return { ...read, file: file.name };
  } catch {
    return { kind: 'failed', file: file.name, why: 'unreadable' };
  }
};

const FileImport = ({ calendar, onChange }: Omit<HolidaysProps, 'year'>) => {
  const { t } = useTranslation('parts');
  const [imported, setImported] = useState<Imported | null>(null);
  const reset = useRef<() => void>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const leave = () => {
    opener.current?.focus();
    setImported(null);
    reset.current?.();
  };
  const report = imported?.kind === 'read' ? imported.report : null;
  const left = report ? (['timed', 'repeating', 'broken'] as const).filter((kind) => report[kind] > 0) : [];
  return (
    <>
      <FileButton
        accept=".ics,text/calendar"
        resetRef={reset}
        onChange={(file) => file && void importOf(file).then(setImported)}
      >
        {(props) => (
          <Button {...props} ref={opener} variant="subtle" leftSection={<IconCalendarDown size={14} />}>
            {t('holidays.file')}
          </Button>
        )}
      </FileButton>
      {imported && (
        <div className={styles['imported']} role="status">
          <div className={parts['row']}>
            <b className={parts['grow']}>{imported.file}</b>
            <IconButton label={t('holidays.leave')} onClick={leave}>
              <IconX size={14} stroke={1.7} />
            </IconButton>
          </div>
          {imported.kind === 'failed' && <p className={parts['fault']}>{t(`holidays.failed.${imported.why}`)}</p>}
          {report?.holidays.length === 0 && <p>{t('holidays.nothing')}</p>}
          {report &&
            left.map((kind) => (
              <p key={kind} className={parts['note']}>
                {t(`holidays.left.${kind}`, { count: report[kind] })}
              </p>
            ))}
          {report && (
            <Coming
              calendar={calendar}
              coming={report.holidays}
              onAdd={() => {
                onChange(withHolidays(calendar, report.holidays));
                leave();
              }}
            />
          )}
        </div>
      )}
    </>
  );
};

const TypedDates = ({ calendar, onChange }: Omit<HolidaysProps, 'year'>) => {
  const { t } = useTranslation('parts');
  const [text, setText] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const { holidays, unread, ambiguous } = readHolidays(text);
  const add = () => {
    field.current?.focus();
    onChange(withHolidays(calendar, holidays));
    setText([...unread, ...ambiguous].join('\n'));
  };
  const why = ambiguous[0]
    ? t('holidays.ambiguous', { line: ambiguous[0] })
    : unread[0]
      ? t('holidays.unread', { line: unread[0] })
      : null;
  return (
    <>
      <Textarea
        ref={field}
        label={t('holidays.type')}
        description={t('holidays.typeHint')}
        autosize
        minRows={1}
        maxRows={8}
        value={text}
        error={text.endsWith('\n') || holidays.length > 0 || text.trim().length >= 10 ? why : null}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          // One date and Enter: it is added. With more of them, Enter begins another line.
          if (event.key !== 'Enter' || event.shiftKey || text.includes('\n') || holidays.length === 0) return;
          event.preventDefault();
          add();
        }}
      />
      <Coming calendar={calendar} coming={holidays} onAdd={add} />
    </>
  );
};

/** The days on which nothing counts. */
export const HolidaysEditor = ({ calendar, year, onChange }: HolidaysProps) => {
  const { t } = useTranslation('parts');
  const { language } = useFormat();
  const shown = calendar.holidays.filter((date) => date.startsWith(`${year}-`)).toSorted();
  const others = calendar.holidays.length - shown.length;
  return (
    <section className={parts['part']} aria-labelledby="calendar-holidays">
      <h3 id="calendar-holidays">{t('holidays.title', { year })}</h3>
      <ul className={parts['lines']}>
        {shown.map((date) => (
          <li key={date}>
            <span className={parts['grow']}>
              {dateWords(date, language)} <small>{calendar.holidayNames?.[date] ?? ''}</small>
            </span>
            <IconButton
              label={t('holidays.remove', { date: dateWords(date, language) })}
              onClick={(event) => {
                focusBeside(event.currentTarget);
                onChange(withoutHoliday(calendar, date));
              }}
            >
              <IconX size={14} stroke={1.7} />
            </IconButton>
          </li>
        ))}
      </ul>
      <p className={parts['note']}>
        {shown.length === 0 && `${t('holidays.none', { year })} `}
        {others > 0 && t('holidays.others', { count: others })}
      </p>
      <TypedDates calendar={calendar} onChange={onChange} />
      <div className={parts['row']}>
        <FileImport calendar={calendar} onChange={onChange} />
      </div>
    </section>
  );
};
