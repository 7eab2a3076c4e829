import { Button } from '@mantine/core';
import type { Calendar } from '@shared/domain/settings';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { newId } from '@/data/ids';
import { useDesk } from '@/data/use-desk';
import { SkeletonRows } from '@/ui/skeleton-rows';
import { Choices } from '../parts/choices';
import { freeName, hasNameFault, nameFault, replaced, without } from '../parts/lists';
import styles from '../parts/parts.module.css';
import { useChosen } from '../parts/use-chosen';
import { PartFrame } from '../publishing/part-frame';
import { type Part, usePart } from '../publishing/use-part';
import { WhatIf } from '../what-if/what-if';
import { CalendarForm } from './calendar-form';
import { type Interval, minutesOf, weekHasFault } from './times';
import { calendarUse } from './usage';

const office: Interval[] = [[480, 1020]];

const begun = (name: string, timeZone: string): Calendar => ({
  id: newId(),
  name,
  timeZone,
  week: [office, office, office, office, office, [], []],
  holidays: [],
});

const Editor = ({ part }: { readonly part: Part<'calendars'> }) => {
  const { t } = useTranslation('parts');
  const { settings } = useDesk();
  const { calendars } = part.draft;
  const { item, choose, begin, editor } = useChosen(calendars);
  const set = (next: Calendar[]) => part.change({ calendars: next });
  const add = () => {
    const made = begun(freeName(calendars, t('calendar.new')), calendars[0]?.timeZone ?? 'UTC');
    set([...calendars, made]);
    begin(made.id);
  };
  return (
    <div className={styles['split']}>
      <Choices
        label={t('calendar.list')}
        chosen={item?.id ?? null}
        choices={calendars.map(({ id, name, week }) => ({
          id,
          name,
          note: t('calendar.perWeek', { hours: Math.round(minutesOf(week.flat()) / 60) }),
          fault: nameFault(calendars, id) !== null || weekHasFault(week),
        }))}
        onChoose={choose}
      >
        {part.mayEdit && (
          <Button leftSection={<IconPlus size={14} />} onClick={add}>
            {t('calendar.add')}
          </Button>
        )}
      </Choices>
      <div ref={editor}>
        {item && settings && (
          <fieldset key={item.id} className={styles['editor']} disabled={!part.mayEdit} aria-label={item.name}>
            <CalendarForm
              calendars={calendars}
              calendar={item}
              use={calendarUse(settings, item.id)}
              onChange={(calendar) => set(replaced(calendars, calendar))}
              onRemove={() => set(without(calendars, item.id))}
            />
          </fieldset>
        )}
      </div>
    </div>
  );
};

/** When the desk works: hours, days off, time zones. Every clock counts by one of these. */
export const CalendarsSection = () => {
  const { t } = useTranslation('parts');
  const part = usePart('calendars');
  if (!part) return <SkeletonRows count={6} />;
  const { calendars } = part.draft;
  const fault = hasNameFault(calendars)
    ? t('fault.names')
    : calendars.some(({ week }) => weekHasFault(week))
      ? t('calendar.fault.some')
      : null;
  return (
    <PartFrame part={part} lead={t('calendar.lead')} fault={fault} before={<WhatIf part={part} />}>
      <Editor part={part} />
    </PartFrame>
  );
};
