import type { DeskSettings } from '@shared/domain/settings';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useSearch } from 'wouter';
import type { Drill } from '../drill';
import { linkedDrill } from './linked-drill';

/** The list that is open beside the panel: at first, the one that the address asks for. */
export const useLinkedDrill = (settings: DeskSettings) => {
  const { t } = useTranslation();
  const search = useSearch();
  const [, go] = useLocation();
  const [drill, setOpen] = useState<Drill | null>(() =>
    search === '' ? null : linkedDrill(search, settings, (key, params) => t(key, params ?? {})),
  );
  const setDrill = useCallback(
    (next: Drill | null) => {
      setOpen(next);
      // What is open now is another list, or none.
      if (window.location.search !== '') go('/workload', { replace: true });
    },
    [go],
  );
  return { drill, setDrill };
};
