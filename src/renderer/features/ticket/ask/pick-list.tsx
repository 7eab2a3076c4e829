import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './ask.module.css';
import { stopAsking } from './asking';

export interface PickOption {
  readonly id: string;
  readonly icon?: ReactNode;
  readonly label: string;
  /** Small, behind the label. */
  readonly note?: string | undefined;
  /** A second line. */
  readonly detail?: ReactNode;
  /** At the right edge. */
  readonly aside?: ReactNode;
  /** Heading under which it stands. */
  readonly section?: string | undefined;
  readonly checked?: boolean;
}

interface PickListProps {
  readonly placeholder: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly options: readonly PickOption[];
  readonly nothing: string;
  readonly onPick: (id: string) => void;
}

const sectionsOf = (options: readonly PickOption[]): (readonly [string | undefined, readonly PickOption[]])[] => {
  const sections = new Map<string | undefined, PickOption[]>();
  for (const option of options) sections.set(option.section, [...(sections.get(option.section) ?? []), option]);
  return [...sections];
};

const Option = ({ option }: { readonly option: PickOption }) => (
  <Combobox.Option value={option.id} active={option.checked === true} aria-checked={option.checked}>
    <span className={styles['option']}>
      {option.icon}
      <span className={styles['name']}>
        <bdi>{option.label}</bdi>
        {option.note && <small>{option.note}</small>}
        {option.detail && <span className={styles['detail']}>{option.detail}</span>}
      </span>
      {option.aside && <span className={styles['aside']}>{option.aside}</span>}
    </span>
  </Combobox.Option>
);

/** A field and, below it, what matches: type to narrow, arrows to move, Enter to take. */
export const PickList = ({ placeholder, text, onText, options, nothing, onPick }: PickListProps) => {
  const { t } = useTranslation('ticket');
  const combobox = useCombobox({ opened: true });
  useEffect(() => {
    combobox.selectFirstOption();
  }, [text, options.length]);
  return (
    <Combobox store={combobox} onOptionSubmit={onPick} withinPortal={false}>
      <Combobox.EventsTarget>
        <TextInput
          className={styles['search'] ?? ''}
          aria-label={placeholder}
          placeholder={placeholder}
          value={text}
          data-autofocus
          onChange={(event) => onText(event.currentTarget.value)}
          onKeyDown={(event) => {
            // The list would keep the key to itself.
            if (event.key === 'Escape') stopAsking();
          }}
        />
      </Combobox.EventsTarget>
      <span className={styles['hidden']} role="status">
        {options.length === 0 ? nothing : t('ask.assign.found', { count: options.length })}
      </span>
      <Combobox.Options className={styles['options'] ?? ''} aria-label={placeholder}>
        {sectionsOf(options).map(([section, inside]) =>
          section === undefined ? (
            inside.map((option) => <Option key={option.id} option={option} />)
          ) : (
            <Combobox.Group key={section} label={section}>
              {inside.map((option) => (
                <Option key={option.id} option={option} />
              ))}
            </Combobox.Group>
          ),
        )}
        {options.length === 0 && <Combobox.Empty>{nothing}</Combobox.Empty>}
      </Combobox.Options>
    </Combobox>
  );
};
