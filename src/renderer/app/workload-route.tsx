import { isDesk } from '@shared/domain/permissions';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useMe } from '@/data/use-desk';
import type { ViewQuery } from '@/data/view/query';
import { changeQuery } from '@/features/queue/view-state';
import { ShiftCell } from '@/features/shift/shift-cell';
import type { PersonColumn } from '@/features/workload/person-column';
import { WorkloadPage } from '@/features/workload/workload-page';
import { EmptyState } from '@/ui/empty-state';

/** More incidents than this begin no problem at once; the others can be linked to it. */
const MOST_LINKED = 100;

/** The panel, whose lists are opened in the queue, and beside people's load, who is there. */
export const WorkloadRoute = () => {
  const { t } = useTranslation(['workload', 'shift']);
  const me = useMe();
  const [, go] = useLocation();
  const openList = useCallback(
    (query: ViewQuery) => {
      changeQuery('allOpen', query);
      go('/v/allOpen');
    },
    [go],
  );
  const columns = useMemo(
    (): readonly PersonColumn[] => [
      { id: 'shift', head: t('shift:column'), cell: ({ id }) => <ShiftCell personId={id} /> },
    ],
    [t],
  );
  const beginProblem = useCallback(
    (numbers: readonly string[]) => go(`/new/problem?from=${numbers.slice(0, MOST_LINKED).join(',')}`),
    [go],
  );
  if (me && !isDesk(me)) {
    return (
      <EmptyState whole title={t('forbidden.title')}>
        {t('forbidden.body')}
      </EmptyState>
    );
  }
  return <WorkloadPage onList={openList} onProblem={beginProblem} personColumns={columns} />;
};
