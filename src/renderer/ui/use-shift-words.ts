import type { Contact, OnShift } from '@shared/domain/presence';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type ShiftWords, shiftWords } from './shift-words';
import { useFormat } from './use-format';

/** Where somebody is, in the reader's language. */
export const useShiftWords = (): ((standing: {
  readonly onShift: OnShift;
  readonly silent: Contact | null;
}) => ShiftWords) => {
  const { t } = useTranslation('shift');
  const { moment } = useFormat();
  return useMemo(() => (standing) => shiftWords(standing, (key, params) => t(key, params ?? {}), moment), [t, moment]);
};
