// A ticket in full, as this device shows it.
import { useEffect } from 'react';
import { useSelector } from 'react-redux';
import type { TicketView } from './model';
import { runtime } from './runtime';
import { selectTicketView } from './selectors';
import { reported } from './state/report';
import type { DeskRootState } from './store';
import { ensureLoaded } from './ticket-cache';

const watched = new Map<string, number>();

const watch = (number: string, by: 1 | -1): void => {
  const left = (watched.get(number) ?? 0) + by;
  if (left > 0) watched.set(number, left);
  else watched.delete(number);
  runtime().backend.watch([...watched.keys()]);
};

const completing = new Set<string>();

/** What this page lacks of the ticket, from the worker; what the device lacks of its timeline, from the server. */
const complete = async (number: string): Promise<void> => {
  if (completing.has(number)) return;
  completing.add(number);
  try {
    const { store, backend } = runtime();
    if (!store.getState().tickets.loaded.has(number)) await ensureLoaded([number]);
    const loaded = store.getState().tickets.loaded.get(number);
    if (loaded && !loaded.timelineComplete) store.dispatch(reported({ tickets: [await backend.timeline(number)] }));
  } finally {
    completing.delete(number);
  }
};

/** Loads it, follows it while it is shown, and completes its timeline from the server where the device lacks it. */
export const useTicket = (number: string): TicketView => {
  const lacks = useSelector((state: DeskRootState) => !state.tickets.loaded.get(number)?.timelineComplete);
  const isOnline = useSelector((state: DeskRootState) => state.link.kind === 'online');
  useEffect(() => {
    watch(number, 1);
    return () => watch(number, -1);
  }, [number]);
  // Again when the link is back, when it was closed meanwhile, and when it had to make room for many others.
  useEffect(() => {
    if (lacks) void complete(number);
  }, [number, lacks, isOnline]);
  return useSelector((state: DeskRootState) => selectTicketView(state, number));
};
