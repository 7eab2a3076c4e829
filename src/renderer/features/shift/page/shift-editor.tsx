import { Button, NumberInput, Select } from '@mantine/core';
import { type DeskSettings, goalsOf } from '@shared/domain/settings';
import { calendarForGroup, type ShiftPlan, shiftsOf } from '@shared/domain/shift';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '@/data/use-desk';
import { useWriting } from '@/data/whole-record/use-writing';
import { ClashNotice } from '@/ui/clash-notice';
import { IconButton } from '@/ui/icon-button';
import { SavedNote } from '@/ui/saved-note';
import { onStepBack } from '@/ui/step-back';
import { nextShift, type ShiftContent, writtenShifts } from './content';
import styles from './page.module.css';
import { type Choice, ShiftFields } from './shift-fields';

const theirWords = (content: ShiftContent, field: keyof ShiftContent): string => {
  if (field === 'calendarId') return content.calendarId;
  return field === 'shifts' ? content.shifts.map(({ name }) => name).join('\n') : String(content.limits.length);
};
const named: Readonly<Record<keyof ShiftContent, string>> = {
  calendarId: 'page.calendar',
  shifts: 'page.week',
  limits: 'page.limits',
};

interface ShiftEditorProps {
  readonly groupId: string;
  readonly plan: ShiftPlan | null;
  readonly settings: DeskSettings;
  readonly people: readonly Choice[];
  readonly onDone: () => void;
}

/** The week of a group, written: kept at every change, sent when the writing rests. */
export const ShiftEditor = ({ groupId, plan, settings, people, onDone }: ShiftEditorProps) => {
  const { t } = useTranslation('shift');
  const { people: everybody } = useDesk();
  const written = useMemo(() => writtenShifts(groupId, calendarForGroup(settings, groupId)), [groupId, settings]);
  const handle = useWriting(shiftsOf(groupId), plan, written);
  const { content, change } = handle;
  const usual = goalsOf(settings).softLimit;
  useEffect(
    () =>
      onStepBack(() => {
        onDone();
        return true;
      }),
    [onDone],
  );
  const free = people.find(({ value }) => !content.limits.some(({ personId }) => personId === value));
  return (
    <>
      <div className={styles['saving']}>
        <SavedNote state={handle.state} refusal={handle.refusal} />
        <Button variant="filled" onClick={() => void handle.save().then((saved) => saved && onDone())}>
          {t('page.done')}
        </Button>
      </div>
      {handle.clash.length > 0 && plan && (
        <ClashNotice
          who={everybody.get(plan.updatedBy)?.name ?? ''}
          at={plan.updatedAt}
          fields={handle.clash.map((field) => ({ name: t(named[field]), theirs: theirWords(handle.theirs, field) }))}
          onDecide={handle.decide}
        />
      )}
      <Select
        className={styles['calendar'] ?? ''}
        label={t('page.calendar')}
        value={content.calendarId}
        allowDeselect={false}
        data={settings.calendars.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(calendarId) => calendarId !== null && change({ calendarId })}
      />
      {content.shifts.map((shift, n) => (
        <ShiftFields
          key={shift.id}
          shift={shift}
          people={people}
          usual={usual}
          onChange={(next) => change({ shifts: content.shifts.with(n, next) })}
          onRemove={() => change({ shifts: content.shifts.toSpliced(n, 1) })}
        />
      ))}
      <Button
        leftSection={<IconPlus size={14} />}
        disabled={content.shifts.length >= 40}
        onClick={() =>
          change({
            shifts: [...content.shifts, nextShift(content.shifts, t('page.newName', { n: content.shifts.length + 1 }))],
          })
        }
      >
        {t('page.add')}
      </Button>
      <h3 className={styles['limits']}>
        {t('page.limits')} <span>{t('page.limitsHow')}</span>
      </h3>
      {content.limits.map((each, n) => {
        const label = people.find(({ value }) => value === each.personId)?.label ?? '';
        return (
          <div key={each.personId} className={styles['limit']}>
            <Select
              aria-label={t('page.person')}
              value={each.personId}
              allowDeselect={false}
              searchable
              data={people.filter(
                ({ value }) => value === each.personId || !content.limits.some(({ personId }) => personId === value),
              )}
              onChange={(personId) => personId && change({ limits: content.limits.with(n, { ...each, personId }) })}
            />
            <NumberInput
              aria-label={t('page.limitOf', { name: label })}
              value={each.limit}
              min={1}
              max={200}
              clampBehavior="strict"
              allowDecimal={false}
              hideControls
              onChange={(limit) =>
                typeof limit === 'number' &&
                limit >= 1 &&
                change({ limits: content.limits.with(n, { ...each, limit }) })
              }
            />
            <IconButton
              label={t('page.remove', { name: label })}
              onClick={() => change({ limits: content.limits.toSpliced(n, 1) })}
            >
              <IconTrash size={14} stroke={1.6} />
            </IconButton>
          </div>
        );
      })}
      {free && (
        <Button
          leftSection={<IconPlus size={14} />}
          onClick={() => change({ limits: [...content.limits, { personId: free.value, limit: usual }] })}
        >
          {t('page.addLimit')}
        </Button>
      )}
    </>
  );
};
