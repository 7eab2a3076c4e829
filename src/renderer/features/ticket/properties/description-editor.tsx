import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EditorProps } from './editable-property';
import styles from './properties.module.css';

const MOST = 32_000;

/** A long text: kept by its button or Ctrl Enter, not by leaving the field. */
export const DescriptionEditor = ({ label, value, onSave, onLeave }: EditorProps<'description'>) => {
  const { t } = useTranslation('ticket');
  const [text, setText] = useState(value);
  return (
    <div className={styles['long']}>
      <Textarea
        aria-label={label}
        autoFocus
        autosize
        minRows={4}
        maxRows={18}
        maxLength={MOST}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          onSave(text);
        }}
      />
      <footer>
        <Button size="xs" onClick={onLeave}>
          {t('properties.cancel')}
        </Button>
        <Button size="xs" variant="filled" onClick={() => onSave(text)}>
          {t('properties.save')}
        </Button>
      </footer>
    </div>
  );
};
