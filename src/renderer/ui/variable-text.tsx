import { Menu, Textarea } from '@mantine/core';
import { variables } from '@shared/domain/variables';
import { IconBraces } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './icon-button';
import styles from './solution-form.module.css';

interface VariableTextProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly minRows?: number;
  readonly error?: string | null;
  readonly onChange: (text: string) => void;
}

/** A text that is filled in when it is used: its variables come from a menu, to where the caret is. */
export const VariableText = ({ label, hint, value, minRows = 2, error, onChange }: VariableTextProps) => {
  const { t } = useTranslation('solution');
  const field = useRef<HTMLTextAreaElement>(null);
  const insert = (variable: string) => {
    const { selectionStart: from = value.length, selectionEnd: to = value.length } = field.current ?? {};
    const written = `{{${variable}}}`;
    onChange(value.slice(0, from) + written + value.slice(to));
    // Once the menu has given the focus back, and the field holds the new text.
    setTimeout(() => {
      field.current?.focus();
      field.current?.setSelectionRange(from + written.length, from + written.length);
    });
  };
  return (
    <div className={styles['text']}>
      <Textarea
        ref={field}
        label={label}
        description={hint}
        autosize
        minRows={minRows}
        maxRows={14}
        dir="auto"
        value={value}
        error={error ?? null}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Menu position="bottom-end" returnFocus={false}>
        <Menu.Target>
          <IconButton className={styles['braces'] ?? ''} size={24} label={t('form.insert', { field: label })}>
            <IconBraces size={14} />
          </IconButton>
        </Menu.Target>
        <Menu.Dropdown>
          {variables.map((variable) => (
            <Menu.Item key={variable} onClick={() => insert(variable)}>
              {t(`variable.${variable}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
};
