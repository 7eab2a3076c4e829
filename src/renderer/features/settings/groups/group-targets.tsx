import { Select, Switch } from '@mantine/core';
import { lowestPriority } from '@shared/domain/priority';
import type { DeskSettings, Group } from '@shared/domain/settings';
import { useTranslation } from 'react-i18next';
import { workingDay } from '@/ui/working-day';
import { DurationField } from '../parts/duration-field';
import parts from '../parts/parts.module.css';
import { withResolve, withTargets } from './group-draft';

const MINUTE = 60_000;

interface GroupTargetsProps {
  readonly group: Group;
  readonly settings: DeskSettings;
  readonly onChange: (group: Group) => void;
}

/** What the group promises the desk, or what a vendor has signed. */
export const GroupTargetsEditor = ({ group, settings, onChange }: GroupTargetsProps) => {
  const { t } = useTranslation('parts');
  const { targets } = group;
  const { calendars, matrix } = settings;
  const [first] = calendars;
  const calendar = calendars.find(({ id }) => id === targets?.calendarId);
  const day = workingDay(calendar) / MINUTE;
  const priorities = Array.from({ length: lowestPriority(matrix) }, (_, n) => n + 1);
  const kind = group.tier === 'vendor' ? 'vendor' : 'group';
  return (
    <section className={parts['part']}>
      <Switch
        label={t(`group.targets.${kind}`)}
        description={t('group.targets.hint')}
        checked={targets !== undefined}
        disabled={!first}
        onChange={(event) =>
          onChange(
            withTargets(
              group,
              event.currentTarget.checked && first ? { calendarId: first.id, accept: null, resolve: [] } : null,
            ),
          )
        }
      />
      {targets && (
        <div className={parts['fields']}>
          <Select
            label={t('group.targets.calendar')}
            data={calendars.map(({ id, name }) => ({ value: id, label: name }))}
            value={targets.calendarId}
            allowDeselect={false}
            onChange={(calendarId) => calendarId && onChange(withTargets(group, { ...targets, calendarId }))}
          />
          <DurationField
            label={t('group.targets.accept')}
            minutes={targets.accept}
            day={day}
            onChange={(accept) => onChange(withTargets(group, { ...targets, accept }))}
          />
          {priorities.map((priority) => (
            <DurationField
              key={priority}
              label={t('group.targets.resolve', { priority })}
              minutes={targets.resolve.find((each) => each.priority === priority)?.minutes ?? null}
              day={day}
              onChange={(minutes) => onChange(withTargets(group, withResolve(targets, priority, minutes)))}
            />
          ))}
        </div>
      )}
    </section>
  );
};
