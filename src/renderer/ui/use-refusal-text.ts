import type { Refusal } from '@shared/domain/refusal';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalText } from './refusal-text';

/** Refusals as sentences, in the language that is on. */
export const useRefusalText = (): ((refusal: Refusal) => string) => {
  const { t } = useTranslation();
  return useCallback((refusal: Refusal) => refusalText(refusal, (key, params) => t(key, params ?? {})), [t]);
};
