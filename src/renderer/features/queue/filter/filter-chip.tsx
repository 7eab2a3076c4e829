import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '@/data/use-desk';
import type { Filter } from '@/data/view/query';
import type { FilterValue } from './edit';
import styles from './filter-bar.module.css';
import { valueLabel } from './vocabulary';

interface FilterChipProps {
  readonly filter: Filter;
  readonly onTurn: () => void;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

/** "Team is any of Service Desk L1 +1": the middle turns "is" into "is not", the end offers more values. */
export const FilterChip = ({ filter, onTurn, onEdit, onRemove }: FilterChipProps) => {
  const { t } = useTranslation();
  const desk = useDesk();
  const values = filter.values as readonly FilterValue[];
  const names = values.map((value) => valueLabel(filter.field, value, desk, t));
  const field = t(`queue:field.${filter.field}`);
  const op = t(`queue:op.${filter.op}${values.length > 1 ? 'Any' : ''}`);
  const [first = '', ...others] = names;
  return (
    <span className={styles['chip']}>
      <span className={styles['chipField']}>{field}</span>
      <button
        type="button"
        onClick={onTurn}
        title={t('queue:filter.turn')}
        aria-label={t('queue:filter.turnNamed', { field, op })}
      >
        {op}
      </button>
      <button
        type="button"
        className={styles['chipValue']}
        onClick={onEdit}
        title={names.join(', ')}
        aria-label={t('queue:filter.editNamed', { field, values: names.join(', ') })}
      >
        {first}
        {others.length > 0 && ` +${others.length}`}
      </button>
      <button
        type="button"
        className={styles['remove']}
        onClick={onRemove}
        aria-label={t('queue:filter.removeNamed', { field })}
      >
        <IconX size={12} aria-hidden="true" />
      </button>
    </span>
  );
};

export const TextChip = ({ text, onRemove }: { readonly text: string; readonly onRemove: () => void }) => {
  const { t } = useTranslation('queue');
  return (
    <span className={styles['chip']}>
      <span className={styles['chipField']}>{t('field.text')}</span>
      <span className={styles['chipField']}>{t('op.contains')}</span>
      <b>“{text}”</b>
      <button
        type="button"
        className={styles['remove']}
        onClick={onRemove}
        aria-label={t('filter.removeNamed', { field: t('field.text') })}
      >
        <IconX size={12} aria-hidden="true" />
      </button>
    </span>
  );
};
