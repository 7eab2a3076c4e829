import type { Ticket } from '@shared/domain/ticket';
import { useMemo } from 'react';
import { useSelector } from 'react-redux';
import type { OutboxItem } from '@/data/model';
import type { DeskRootState } from '@/data/store';
import { useMe, useWorld } from '@/data/use-desk';
import { useTicket } from '@/data/use-ticket';
import { mineOf, type Outlook, outlookOf } from './choices';
import { type Fact, factsOf } from './facts';

export interface Rejected {
  /** What the server has; null: not on this device (any more), or not read yet. */
  readonly now: Ticket | null;
  readonly loading: boolean;
  readonly facts: readonly Fact[];
  readonly outlook: Outlook | null;
}

/** A rejected change beside the ticket as the server has it, without this device's own later changes. */
export const useRejected = (item: OutboxItem): Rejected => {
  const { envelope, seen } = item;
  const view = useTicket(envelope.ticket);
  const now = useSelector((state: DeskRootState) => state.tickets.loaded.get(envelope.ticket)?.pulled ?? null);
  const world = useWorld();
  const me = useMe();
  return useMemo(() => {
    if (!world || !me) return { now, loading: true, facts: [], outlook: null };
    const mine = mineOf(item, me, world) ?? seen;
    return {
      now,
      loading: view.kind === 'loading',
      facts: seen && mine && now ? factsOf(seen, mine, now) : [],
      outlook: outlookOf(envelope, now, me, envelope.at, world),
    };
  }, [item, envelope, seen, now, view.kind, world, me]);
};
