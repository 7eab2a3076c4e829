import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './calendars.module.css';
import { parseTime, timeOf } from './times';

interface TimeFieldProps {
  readonly label: string;
  readonly minutes: number;
  readonly invalid: boolean;
  readonly onChange: (minutes: number) => void;
}

/** A time of day, typed. What is no time goes back to what it was when the field is left, and says so while it is there. */
export const TimeField = ({ label, minutes, invalid, onChange }: TimeFieldProps) => {
  const { t } = useTranslation('parts');
  const [text, setText] = useState<string | null>(null);
  const unread = text !== null && parseTime(text) === null;
  return (
    <TextInput
      className={styles['time'] ?? ''}
      aria-label={label}
      value={text ?? timeOf(minutes)}
      maxLength={8}
      inputMode="numeric"
      error={unread ? t('calendar.noTime') : invalid}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        setText(typed);
        const read = parseTime(typed);
        if (read !== null && read !== minutes) onChange(read);
      }}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={() => setText(null)}
    />
  );
};
