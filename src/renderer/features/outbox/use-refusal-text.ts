import type { Refusal } from '@shared/domain/refusal';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalText } from '@/ui/refusal-text';

export const useRefusalText = (): ((refusal: Refusal) => string) => {
  const { t } = useTranslation(['refusal', 'domain']);
  return useCallback((refusal: Refusal) => refusalText(refusal, (key, params) => t(key, params ?? {})), [t]);
};
