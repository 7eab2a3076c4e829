import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '@/data/use-desk';
import type { Filter } from '@/data/view/query';
import type { FilterValue } from './edit';
import { valueLabel } from './vocabulary';

/** A filter in words: "Service is Telephony". */
export const useFilterWords = (): ((filter: Filter) => string) => {
  const { t } = useTranslation();
  const desk = useDesk();
  return useCallback(
    (filter) => {
      const values = filter.values as readonly FilterValue[];
      const names = values.map((value) => valueLabel(filter.field, value, desk, t)).join(', ');
      return `${t(`queue:field.${filter.field}`)} ${t(`queue:op.${filter.op}${values.length > 1 ? 'Any' : ''}`)} ${names}`;
    },
    [t, desk],
  );
};
