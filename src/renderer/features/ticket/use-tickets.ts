import type { Ticket } from '@shared/domain/ticket';
import { useEffect, useState } from 'react';
import { shallowEqual, useSelector } from 'react-redux';
import { selectShown } from '@/data/selectors';
import type { DeskRootState } from '@/data/store';
import { ensureLoaded } from '@/data/ticket-cache';
import { ticketNow } from './ticket-now';

/**
 * The tickets that a panel is about, in order, as they are now: at once from their rows where they are not loaded, and
 * whole as soon as they are.
 */
export const useTickets = (numbers: readonly string[]): readonly Ticket[] => {
  const [, setLoaded] = useState(0);
  useEffect(() => {
    void ensureLoaded(numbers).then(() => setLoaded((count) => count + 1));
  }, [numbers]);
  const shown = useSelector(
    (state: DeskRootState) => numbers.map((number) => selectShown(state, number)?.folded.ticket ?? null),
    shallowEqual,
  );
  return numbers.flatMap((number, index) => shown[index] ?? ticketNow(number) ?? []);
};
