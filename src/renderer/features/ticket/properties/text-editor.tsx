import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';

interface TextEditorProps {
  readonly label: string;
  readonly value: string | null;
  readonly most: number;
  /** More than one line: Enter makes a new one, leaving the field keeps it. */
  readonly long?: boolean;
  readonly onSave: (value: string | null) => void;
  readonly onLeave: () => void;
}

/** A line or a few; Enter or leaving the field keeps it, Escape does not. */
export const TextEditor = ({ label, value, most, long = false, onSave, onLeave }: TextEditorProps) => {
  const [text, setText] = useState(value ?? '');
  const keep = () => {
    const next = text.trim() === '' ? null : text.trim();
    if (next === value) onLeave();
    else onSave(next);
  };
  const common = {
    'aria-label': label,
    autoFocus: true,
    maxLength: most,
    value: text,
    onBlur: keep,
  };
  return long ? (
    <Textarea {...common} autosize minRows={2} maxRows={10} onChange={(event) => setText(event.currentTarget.value)} />
  ) : (
    <TextInput
      {...common}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep();
      }}
    />
  );
};
