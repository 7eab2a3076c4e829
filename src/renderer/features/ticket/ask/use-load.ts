import { isActive } from '@shared/domain/lifecycle';
import { useMemo } from 'react';
import { useSelector } from 'react-redux';
import { rowsOf } from '@/data/rows';
import type { DeskRootState } from '@/data/store';

/** Open tickets by person and by group: whoever assigns sees who has room. */
export const useLoad = (): ReadonlyMap<string, number> => {
  const rows = useSelector((state: DeskRootState) => state.tickets.rows);
  return useMemo(() => {
    const load = new Map<string, number>();
    const add = (id: string | null) => id !== null && load.set(id, (load.get(id) ?? 0) + 1);
    for (const row of rowsOf(rows)) {
      if (!isActive(row.state)) continue;
      add(row.assigneeId);
      add(row.groupId);
    }
    return load;
  }, [rows]);
};
