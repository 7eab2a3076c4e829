import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseDuration, typedDuration } from './typed-duration';

interface DurationFieldProps {
  readonly label: string;
  /** It stands in a table whose head says what it is. */
  readonly hideLabel?: boolean;
  /** Minutes; 0: what was typed can't be read. */
  readonly minutes: number;
  /** Minutes of a working day of the calendar that counts. */
  readonly day: number;
  readonly onMinutes: (minutes: number) => void;
}

/** Working time, typed as people say it: "4 h", "2 d", "30 min". */
export const DurationField = ({ label, hideLabel = false, minutes, day, onMinutes }: DurationFieldProps) => {
  const { t } = useTranslation('common');
  const [typed, setTyped] = useState<string | null>(null);
  const words = { day: t('unit.day'), hour: t('unit.hour'), minute: t('unit.minuteTyped') };
  const shown = typed ?? (minutes > 0 ? typedDuration(minutes, day, words) : '');
  return (
    <TextInput
      {...(hideLabel ? { 'aria-label': label } : { label })}
      value={shown}
      maxLength={40}
      error={minutes > 0 ? null : t('durationFault')}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        onMinutes(parseDuration(text, day) ?? 0);
      }}
      onBlur={() => minutes > 0 && setTyped(null)}
    />
  );
};
