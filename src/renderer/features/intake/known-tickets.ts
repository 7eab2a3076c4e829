// What the open tickets on this device say about the one that is being logged.

import { isActive } from '@shared/domain/lifecycle';
import type { Row } from '@shared/domain/row';
import { useMemo } from 'react';
import { useSelector } from 'react-redux';
import { rowsOf } from '@/data/rows';
import type { DeskRootState } from '@/data/store';
import { type Asked, type Duplicate, possibleDuplicates } from './possible-duplicates';

const MOST_DUPLICATES = 5;
const MOST_OF_CALLER = 6;
const MOST_OF_SERVICE = 4;

export interface KnownTickets {
  readonly duplicates: readonly Duplicate[];
  readonly ofCaller: readonly Row[];
  readonly ofService: readonly Row[];
  /** Beyond those listed. */
  readonly moreOfService: number;
}

const newestFirst = (a: Row, b: Row): number => b.openedAt - a.openedAt;

export const useKnownTickets = (asked: Asked, callerId: string | null): KnownTickets => {
  const table = useSelector((state: DeskRootState) => state.tickets.rows);
  const { text, serviceId, location } = asked;
  const duplicates = useMemo(
    () => possibleDuplicates({ text, serviceId, location }, rowsOf(table), MOST_DUPLICATES),
    [text, serviceId, location, table],
  );
  return useMemo(() => {
    const listed = new Set(duplicates.map(({ row }) => row.number));
    const ofCaller: Row[] = [];
    const ofService: Row[] = [];
    for (const row of rowsOf(table)) {
      if (!isActive(row.state) || listed.has(row.number)) continue;
      if (callerId !== null && row.callerId === callerId) ofCaller.push(row);
      else if (serviceId !== null && row.serviceId === serviceId) ofService.push(row);
    }
    return {
      duplicates,
      ofCaller: ofCaller.sort(newestFirst).slice(0, MOST_OF_CALLER),
      ofService: ofService.sort(newestFirst).slice(0, MOST_OF_SERVICE),
      moreOfService: Math.max(0, ofService.length - MOST_OF_SERVICE),
    };
  }, [duplicates, callerId, serviceId, table]);
};
