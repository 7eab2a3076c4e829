import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseDuration, typedDuration } from '@/ui/typed-duration';

interface DurationFieldProps {
  readonly label: string;
  /** Null: not agreed, an empty field. */
  readonly minutes: number | null;
  /** Minutes of a working day. */
  readonly day: number;
  readonly onChange: (minutes: number | null) => void;
}

/** Working time as it is typed. What can't be read goes back to what it was when the field is left. */
export const DurationField = ({ label, minutes, day, onChange }: DurationFieldProps) => {
  const { t } = useTranslation('parts');
  const [text, setText] = useState<string | null>(null);
  const words = { day: t('unit.day'), hour: t('unit.hour'), minute: t('unit.minute') };
  const unread = text !== null && text.trim() !== '' && parseDuration(text, day) === null;
  return (
    <TextInput
      label={label}
      placeholder={t('notAgreed')}
      value={text ?? (minutes === null ? '' : typedDuration(minutes, day, words))}
      maxLength={40}
      error={unread ? t('noDuration') : null}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        setText(typed);
        const read = typed.trim() === '' ? null : parseDuration(typed, day);
        if (read !== null || typed.trim() === '') onChange(read);
      }}
      onBlur={() => setText(null)}
    />
  );
};
