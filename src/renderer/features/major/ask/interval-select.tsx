import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { intervals } from '../next-update';

const NONE = 'none';

interface IntervalSelectProps {
  readonly label: string;
  /** Minutes; null: none planned. */
  readonly value: number | null;
  readonly onChange: (minutes: number | null) => void;
}

/** In how long the next update is due. */
export const IntervalSelect = ({ label, value, onChange }: IntervalSelectProps) => {
  const { t } = useTranslation('major');
  const known = value === null || intervals.some((each) => each === value) ? [] : [value];
  const offered = [...intervals, ...known].sort((a, b) => a - b);
  const words = (minutes: number) =>
    intervals.some((each) => each === minutes) ? t(`every.m${minutes}`) : t('every.minutes', { count: minutes });
  return (
    <Select
      label={label}
      data={[
        ...offered.map((minutes) => ({ value: String(minutes), label: words(minutes) })),
        { value: NONE, label: t('every.none') },
      ]}
      value={value === null ? NONE : String(value)}
      allowDeselect={false}
      onChange={(next) => onChange(next === null || next === NONE ? null : Number(next))}
    />
  );
};
