import { fillSolution } from '@shared/domain/application';
import type { Solution } from '@shared/domain/solution';
import type { Ticket } from '@shared/domain/ticket';
import { useEffect, useMemo } from 'react';
import { useSelector } from 'react-redux';
import { runCommand } from '@/data/run-command';
import { selectShown } from '@/data/selectors';
import type { DeskRootState } from '@/data/store';
import { ensureLoaded } from '@/data/ticket-cache';
import { useMe, useWorld } from '@/data/use-desk';
import { watchOnPage } from '@/data/watched';
import { toggleEarly, useEarlyTicks } from './early-ticks';
import { linesOnTicket } from './steps';

/** An article's checklist as it stands on the ticket that it is read for. */
export interface Ticks {
  readonly ticket: string;
  /** By the checklist's lines. */
  readonly done: readonly boolean[];
  /** It has been applied: ticks are kept on the ticket. */
  readonly applied: boolean;
  readonly toggle: (line: number) => void;
}

/** The ticket in full; null while it is loading, where it is not on this device, or where none was given. */
export const useForTicket = (number: string | null): Ticket | null => {
  const isLoaded = useSelector((state: DeskRootState) => number !== null && state.tickets.loaded.has(number));
  useEffect(() => (number === null ? undefined : watchOnPage(number)), [number]);
  useEffect(() => {
    if (number !== null && !isLoaded) void ensureLoaded([number]);
  }, [number, isLoaded]);
  return useSelector((state: DeskRootState) => (number ? (selectShown(state, number)?.folded.ticket ?? null) : null));
};

/** With its texts as they read on this ticket. */
export const useFilled = (solution: Solution | null, ticket: Ticket | null): Solution | null => {
  const world = useWorld();
  const me = useMe();
  return useMemo(
    () => (solution && ticket && world && me ? fillSolution(solution, ticket, me.id, world) : solution),
    [solution, ticket, world, me],
  );
};

/** Null: nothing to tick, or not read for a ticket. */
export const useTicks = (source: string, solution: Solution | null, ticket: Ticket | null): Ticks | null => {
  const early = useEarlyTicks(ticket?.number ?? null, source);
  return useMemo(() => {
    if (!ticket || !solution || solution.checklist.length === 0) return null;
    const { number } = ticket;
    const lines = linesOnTicket(ticket, source, solution);
    const applied = lines.some((line) => line !== undefined);
    return {
      ticket: number,
      applied,
      done: lines.map((line, at) => (applied ? line?.done === true : early.has(at))),
      toggle: (at) => {
        const line = lines[at];
        if (line) void runCommand('ticket.tickStep.v1', number, { step: line.stepId, done: !line.done });
        else if (!applied) toggleEarly(number, source, solution, at);
      },
    };
  }, [ticket, solution, source, early]);
};
