// A ticket must be in memory when a key is pressed on it: then the change is painted in the same frame.
import { useEffect } from 'react';
import { prefetch } from '@/data/ticket-cache';
import { listControls } from './list/controls';
import { isRow } from './list/lines';
import type { ListStore } from './list/list-state';

const REST_MS = 40;
/** On either side of the focused row. */
const AROUND = 3;
/** What the page keeps; more are loaded when they are acted on. */
const MOST_SELECTED = 300;

export const usePrefetch = (store: ListStore): void => {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const load = () => {
      const { focused, selected } = store.get();
      const lines = listControls()?.lines();
      const at = focused === null ? undefined : lines?.indexOf.get(focused);
      const near = lines && at !== undefined ? lines.all.slice(Math.max(0, at - AROUND), at + AROUND + 1) : [];
      prefetch([...new Set([...near.filter(isRow), ...[...selected].slice(0, MOST_SELECTED)])]);
    };
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(load, REST_MS);
    };
    soon();
    const leave = store.subscribe(soon);
    return () => {
      clearTimeout(timer);
      leave();
    };
  }, [store]);
};
