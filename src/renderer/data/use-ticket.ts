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

const completeTimeline = async (number: string): Promise<void> => {
  const { store, backend } = runtime();
  await ensureLoaded([number]);
  const loaded = store.getState().tickets.loaded.get(number);
  if (loaded && !loaded.timelineComplete) store.dispatch(reported({ tickets: [await backend.timeline(number)] }));
};

/** Loads it, follows it while it is shown, and completes its timeline from the server where the device lacks it. */
export const useTicket = (number: string): TicketView => {
  useEffect(() => {
    watch(number, 1);
    void completeTimeline(number);
    return () => watch(number, -1);
  }, [number]);
  return useSelector((state: DeskRootState) => selectTicketView(state, number));
};
