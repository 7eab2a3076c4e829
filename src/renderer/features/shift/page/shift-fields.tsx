import { Chip, Group, MultiSelect, NumberInput, TextInput } from '@mantine/core';
import type { Shift } from '@shared/domain/shift';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/ui/icon-button';
import styles from './page.module.css';
import { TimeOfDay } from './time-of-day';
import { useDayNames } from './use-day-names';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface ShiftFieldsProps {
  readonly shift: Shift;
  readonly people: readonly Choice[];
  /** The desk's limit, for whom no other is set. */
  readonly usual: number;
  readonly onChange: (shift: Shift) => void;
  readonly onRemove: () => void;
}

const withLimit = ({ limit: _limit, ...shift }: Shift, limit: number | null): Shift =>
  limit === null ? shift : { ...shift, limit };

/** One shift: its name, days, times, people and limit. */
export const ShiftFields = ({ shift, people, usual, onChange, onRemove }: ShiftFieldsProps) => {
  const { t } = useTranslation('shift');
  const days = useDayNames();
  const time = (end: 'from' | 'to') => (
    <TimeOfDay
      label={t(`page.${end}`)}
      minutes={shift[end]}
      isEnd={end === 'to'}
      onChange={(minutes) => onChange({ ...shift, [end]: minutes })}
    />
  );
  return (
    <fieldset className={styles['shift']}>
      <legend>{shift.name || t('page.name')}</legend>
      <TextInput
        label={t('page.name')}
        value={shift.name}
        maxLength={40}
        onChange={(event) => onChange({ ...shift, name: event.currentTarget.value })}
      />
      {time('from')}
      {time('to')}
      <NumberInput
        label={t('page.limit')}
        placeholder={String(usual)}
        aria-description={t('page.limitHow', { limit: usual })}
        value={shift.limit ?? ''}
        min={1}
        max={200}
        clampBehavior="strict"
        allowDecimal={false}
        hideControls
        onChange={(limit) => onChange(withLimit(shift, typeof limit === 'number' && limit >= 1 ? limit : null))}
      />
      <IconButton label={t('page.remove', { name: shift.name })} onClick={onRemove}>
        <IconTrash size={14} stroke={1.6} />
      </IconButton>
      <fieldset className={styles['days']} aria-label={t('page.days')}>
        <Chip.Group
          multiple
          value={shift.days.map(String)}
          onChange={(chosen) => onChange({ ...shift, days: chosen.map(Number).sort((a, b) => a - b) })}
        >
          <Group gap={4}>
            {days.short.map((name, day) => (
              <Chip key={name} value={String(day)} aria-label={days.long[day]} size="xs" variant="outline">
                {name}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </fieldset>
      <MultiSelect
        className={styles['who'] ?? ''}
        label={t('page.people')}
        data={[...people]}
        value={shift.personIds}
        searchable
        maxValues={200}
        onChange={(personIds) => onChange({ ...shift, personIds })}
      />
    </fieldset>
  );
};
