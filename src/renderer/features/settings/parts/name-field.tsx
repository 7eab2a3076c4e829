import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Named, nameFault } from './lists';

interface NameFieldProps {
  readonly label?: string;
  readonly list: readonly Named[];
  readonly id: string;
  readonly onChange: (name: string) => void;
}

/** The name of one of a list: there must be one, and no other may have it. */
export const NameField = ({ label, list, id, onChange }: NameFieldProps) => {
  const { t } = useTranslation('parts');
  const fault = nameFault(list, id);
  return (
    <TextInput
      label={label ?? t('name')}
      value={list.find((each) => each.id === id)?.name ?? ''}
      maxLength={80}
      dir="auto"
      data-part-name=""
      error={fault ? t(`fault.${fault}`) : null}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
};
