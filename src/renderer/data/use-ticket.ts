// A ticket in full, as this device shows it.
import { useEffect } from 'react';
import { useSelector } from 'react-redux';
import type { TicketView } from './model';
import { runtime } from './runtime';
import { selectTicketView } from './selectors';
import { reported } from './state/report';
import type { DeskRootState } from './store';
import { ensureLoaded } from './ticket-cache';
import { watchOnPage } from './watched';

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
  useEffect(() => watchOnPage(number), [number]);
  // Again when the link is back, when it was closed meanwhile, and when it had to make room for many others.
  useEffect(() => {
    if (lacks) void complete(number);
  }, [number, lacks, isOnline]);
  return useSelector((state: DeskRootState) => selectTicketView(state, number));
};
