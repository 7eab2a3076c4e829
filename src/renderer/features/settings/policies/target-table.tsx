import { Button, NativeSelect } from '@mantine/core';
import type { Calendar, SlaTarget } from '@shared/domain/settings';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { DurationField } from '@/ui/duration-field';
import { IconButton } from '@/ui/icon-button';
import { PriorityBadge } from '@/ui/priority-badge';
import { useFormat } from '@/ui/use-format';
import { workingDay } from '@/ui/working-day';
import styles from './policies.module.css';
import { MOST_TARGETS, withTarget } from './policy-edit';

const MINUTE = 60_000;

interface TargetTableProps {
  readonly targets: readonly SlaTarget[];
  readonly calendars: readonly Calendar[];
  readonly mayEdit: boolean;
  readonly onChange: (targets: SlaTarget[]) => void;
}

/** How fast, by priority, counted in which hours. */
export const TargetTable = ({ targets, calendars, mayEdit, onChange }: TargetTableProps) => {
  const { t } = useTranslation(['policies', 'settings']);
  const { duration } = useFormat();
  const calendarOf = (id: string) => calendars.find((calendar) => calendar.id === id);
  const put = (priority: number, fields: Partial<SlaTarget>) =>
    onChange(targets.map((target) => (target.priority === priority ? { ...target, ...fields } : target)));
  const cells = (target: SlaTarget) => {
    const { priority, calendarId } = target;
    const day = workingDay(calendarOf(calendarId));
    if (!mayEdit) {
      return (
        <>
          <td>{duration(target.respond * MINUTE, day)}</td>
          <td>{duration(target.resolve * MINUTE, day)}</td>
          <td>{calendarOf(calendarId)?.name ?? calendarId}</td>
        </>
      );
    }
    const field = (kind: 'respond' | 'resolve') => (
      <td>
        <DurationField
          hideLabel
          label={t(`targets.${kind}Of`, { priority })}
          minutes={target[kind]}
          day={day / MINUTE}
          onMinutes={(minutes) => put(priority, { [kind]: minutes })}
        />
      </td>
    );
    const known = calendarOf(calendarId) ? [] : [{ value: calendarId, label: t('targets.calendarGone') }];
    return (
      <>
        {field('respond')}
        {field('resolve')}
        <td>
          <NativeSelect
            aria-label={t('targets.calendarOf', { priority })}
            data={[...known, ...calendars.map(({ id, name }) => ({ value: id, label: name }))]}
            value={calendarId}
            onChange={(event) => put(priority, { calendarId: event.currentTarget.value })}
          />
        </td>
        <td>
          <IconButton
            label={t('targets.remove', { priority })}
            onClick={() => onChange(targets.filter((each) => each.priority !== priority))}
          >
            <IconTrash size={15} stroke={1.7} />
          </IconButton>
        </td>
      </>
    );
  };
  return (
    <>
      {targets.length > 0 && (
        <div className={styles['scroll']}>
          <table className={styles['table']}>
            <thead>
              <tr>
                <th scope="col">{t('settings:desk.priority')}</th>
                <th scope="col">{t('settings:desk.respond')}</th>
                <th scope="col">{t('settings:desk.resolve')}</th>
                <th scope="col">{t('settings:desk.calendar')}</th>
                {mayEdit && <td />}
              </tr>
            </thead>
            <tbody>
              {targets
                .toSorted((a, b) => a.priority - b.priority)
                .map((target) => (
                  <tr key={target.priority}>
                    <th scope="row">
                      <PriorityBadge priority={target.priority} label />
                    </th>
                    {cells(target)}
                  </tr>
                ))}
            </tbody>
          </table>
        </div>
      )}
      {mayEdit && targets.length < MOST_TARGETS && (
        <Button
          variant="default"
          size="compact-sm"
          className={styles['add'] ?? ''}
          leftSection={<IconPlus size={13} />}
          onClick={() => onChange(withTarget(targets, calendars))}
        >
          {t('targets.add')}
        </Button>
      )}
    </>
  );
};
