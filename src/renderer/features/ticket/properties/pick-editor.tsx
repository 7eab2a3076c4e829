import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { reachable } from '../reachable';

interface PickEditorProps {
  readonly label: string;
  readonly value: string | null;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** It may be left empty. */
  readonly clearable?: boolean;
  readonly placeholder?: string;
  readonly onSave: (value: string | null) => void;
  readonly onLeave: () => void;
}

/** One of a list: type to narrow (what stands there is replaced), Enter takes. */
export const PickEditor = ({
  label,
  value,
  options,
  clearable = false,
  placeholder,
  onSave,
  onLeave,
}: PickEditorProps) => {
  const { t } = useTranslation('ticket');
  return (
    <Select
      scrollAreaProps={reachable}
      aria-label={label}
      autoFocus
      searchable
      selectFirstOptionOnChange
      defaultDropdownOpened
      data={[...options]}
      value={value}
      clearable={clearable}
      allowDeselect={false}
      {...(placeholder === undefined ? {} : { placeholder })}
      nothingFoundMessage={t('properties.nothingFound')}
      clearButtonProps={{ 'aria-label': t('properties.clear') }}
      maxDropdownHeight={280}
      onChange={onSave}
      onFocus={({ currentTarget }) => requestAnimationFrame(() => currentTarget.select())}
      onBlur={onLeave}
    />
  );
};
