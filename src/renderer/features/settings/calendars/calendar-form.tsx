import { Button, Select } from '@mantine/core';
import type { Calendar } from '@shared/domain/settings';
import { isTimeZone } from '@shared/domain/time-zone';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NameField } from '../parts/name-field';
import parts from '../parts/parts.module.css';
import { HolidaysEditor } from './holidays-editor';
import { offsetNow, timeZones } from './time-zones';
import { weekHasFault } from './times';
import { type CalendarUse, isUsed } from './usage';
import { WeekEditor } from './week-editor';
import { todayIn } from './year';
import { YearPreview } from './year-preview';

interface CalendarFormProps {
  readonly calendars: readonly Calendar[];
  readonly calendar: Calendar;
  readonly use: CalendarUse;
  readonly onChange: (calendar: Calendar) => void;
  readonly onRemove: () => void;
}

// What scrolls in the list can be reached, and is still a part of it.
const reachable = { viewportProps: { tabIndex: 0, role: 'group' } } as const;

const Use = ({ use }: { readonly use: CalendarUse }) => {
  const { t } = useTranslation('parts');
  const { priorities, policies, groups } = use;
  if (!isUsed(use)) return <p className={parts['note']}>{t('calendar.unused')}</p>;
  const what = [
    ...(priorities.length > 0
      ? [t('calendar.usedBy.targets', { list: priorities.map((each) => `P${each}`).join(', ') })]
      : []),
    ...(policies.length > 0 ? [t('calendar.usedBy.policies', { list: policies.join(', ') })] : []),
    ...(groups.length > 0 ? [t('calendar.usedBy.groups', { list: groups.join(', ') })] : []),
  ];
  return <p className={parts['note']}>{t('calendar.used', { what: what.join('; ') })}</p>;
};

/** One calendar: where it is, its week, its days off, and what a year of it comes to. */
export const CalendarForm = ({ calendars, calendar, use, onChange, onRemove }: CalendarFormProps) => {
  const { t } = useTranslation('parts');
  const known = isTimeZone(calendar.timeZone);
  const [year, setYear] = useState(() => Number(todayIn(known ? calendar.timeZone : 'UTC', Date.now()).slice(0, 4)));
  const zones = useMemo(() => timeZones(calendar.timeZone), [calendar.timeZone]);
  const countable = known && !weekHasFault(calendar.week);
  return (
    <>
      <div className={parts['fields']}>
        <NameField list={calendars} id={calendar.id} onChange={(name) => onChange({ ...calendar, name })} />
        <Select
          label={t('calendar.zone')}
          data={zones}
          value={calendar.timeZone}
          searchable
          selectFirstOptionOnChange
          allowDeselect={false}
          limit={60}
          maxDropdownHeight={280}
          scrollAreaProps={reachable}
          nothingFoundMessage={t('calendar.noZone')}
          rightSectionWidth={92}
          rightSection={known && <small className={parts['note']}>{offsetNow(calendar.timeZone, Date.now())}</small>}
          rightSectionPointerEvents="none"
          error={known ? null : t('calendar.badZone')}
          onChange={(timeZone) => timeZone && onChange({ ...calendar, timeZone })}
        />
      </div>
      <WeekEditor week={calendar.week} onChange={(week) => onChange({ ...calendar, week })} />
      {countable && <YearPreview calendar={calendar} year={year} onYear={setYear} />}
      <HolidaysEditor calendar={calendar} year={year} onChange={onChange} />
      <div className={parts['foot']}>
        <Use use={use} />
        {!isUsed(use) && calendars.length > 1 && <Button onClick={onRemove}>{t('calendar.remove')}</Button>}
      </div>
    </>
  );
};
