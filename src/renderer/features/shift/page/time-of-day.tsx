import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldOf, minutesOf } from './content';

interface TimeOfDayProps {
  readonly label: string;
  readonly minutes: number;
  /** Midnight is then the end of the day. */
  readonly isEnd: boolean;
  readonly onChange: (minutes: number) => void;
}

/** A time, typed: the browser's own field follows the browser's language. What is no time goes back when it is left. */
export const TimeOfDay = ({ label, minutes, isEnd, onChange }: TimeOfDayProps) => {
  const { t } = useTranslation('parts');
  const [text, setText] = useState<string | null>(null);
  return (
    <TextInput
      label={label}
      value={text ?? fieldOf(minutes)}
      maxLength={5}
      inputMode="numeric"
      error={text !== null && minutesOf(text, isEnd) === null && t('calendar.noTime')}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        setText(typed);
        const read = minutesOf(typed, isEnd);
        if (read !== null && read !== minutes) onChange(read);
      }}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={() => setText(null)}
    />
  );
};
