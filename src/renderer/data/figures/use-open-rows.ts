// Open tickets of a set, the clock that ends first on top: live, at the price of what changed.
import type { Row } from '@shared/domain/row';
import { useMemo } from 'react';
import { timeLeftKeys } from '../view/sla-state';
import { type BoardScope, type BoardSet, newRowList } from './board';
import { useCalmRows } from './calm-rows';

const inOrder = (rows: readonly Row[]): readonly Row[] => {
  const keys = timeLeftKeys(rows);
  const order = Uint32Array.from(rows.keys()).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
  return Array.from(order, (at) => rows[at] as Row);
};

/** @param set null: none. Both may be new values only when they say something else. */
export const useOpenRows = (set: BoardSet | null, scope: BoardScope): readonly Row[] => {
  const table = useCalmRows();
  const list = useMemo(() => set && newRowList(set, scope), [set, scope]);
  const rows = useMemo(() => list?.(table) ?? [], [list, table]);
  return useMemo(() => inOrder(rows), [rows]);
};
