// The list's order, held steady. A row shows its new words at once, wherever it stands; the order follows at the next
// key or after two seconds without any, so that nothing moves away from under the focus or the pointer.
import { startTransition, useEffect, useMemo, useState } from 'react';
import { useStore } from 'react-redux';
import { selectMe } from '@/data/selectors';
import type { DeskRootState } from '@/data/store';
import { type Arranger, newArranger } from '@/data/view/arranger';
import type { ViewContext } from '@/data/view/context';
import { foldAhead } from '@/data/view/folded';
import type { View, ViewQuery } from '@/data/view/query';
import { useClock } from '@/ui/now';

/** DESIGN, "Loading". */
const IDLE_MS = 2_000;
/** Changes that come while nobody does anything are gathered for this long. */
const GATHER_MS = 80;
const MINUTE = 60_000;
const FOLD_SLICE_MS = 4;
const FOLD_PAUSE_MS = 40;
/** What `npm run bench` reads: filter, sort and group of all that is open. */
const MEASURE = 'firstline:view';

interface DeskStoreLike {
  readonly getState: () => DeskRootState;
  readonly subscribe: (listener: () => void) => () => void;
}

export const contextOf = (state: DeskRootState, now: number): ViewContext => {
  const me = selectMe(state);
  return {
    meId: me?.id ?? '',
    myGroupIds: me?.groupIds ?? [],
    now,
    desk: state.desk,
    everyKind: me?.role === 'requester',
  };
};

let kept: { readonly asks: readonly unknown[]; readonly context: ViewContext } | null = null;

/** The same value for the same person, desk and minute, whatever they ask: by it is kept what was found in the rows. */
const contextFor = (state: DeskRootState, now: number): ViewContext => {
  const asks = [state.desk, state.session, Math.floor(now / MINUTE)];
  if (!kept || asks.some((ask, n) => ask !== kept?.asks[n])) kept = { asks, context: contextOf(state, now) };
  return kept.context;
};

export interface SteadyView {
  readonly get: () => View;
  /** `urgent`: somebody has pressed a key and acts on the new order. */
  readonly subscribe: (listener: (urgent: boolean) => void) => () => void;
  /** Puts it in order now, if anything has changed. */
  readonly settle: () => void;
  /** Watches the desk and the person until it is called off. */
  readonly start: () => () => void;
}

export const createSteadyView = (store: DeskStoreLike, query: ViewQuery, now: () => number = Date.now): SteadyView => {
  const marks = ({ tickets, desk, session }: DeskRootState) => [tickets.rows, desk, session] as const;
  let context = contextFor(store.getState(), now());
  let arranger: Arranger | null = null;
  const compute = () => {
    const start = performance.now();
    const state = store.getState();
    const asked = contextFor(state, now());
    if (!arranger || asked !== context) {
      context = asked;
      arranger = newArranger(query, context);
    }
    const found = arranger.arrange(state.tickets.rows);
    // Only the last one is kept: the benchmark reads it after each key.
    performance.clearMeasures(MEASURE);
    performance.measure(MEASURE, { start });
    return found;
  };
  let counted: readonly unknown[] = marks(store.getState());
  let view = compute();
  let stale = false;
  let lastInput = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<(urgent: boolean) => void>();

  const putInOrder = (urgent: boolean) => {
    clearTimeout(timer);
    timer = undefined;
    if (!stale) return;
    stale = false;
    counted = marks(store.getState());
    view = compute();
    foldSoon();
    for (const listener of listeners) listener(urgent);
  };
  const settle = () => putInOrder(true);
  const wait = () => {
    clearTimeout(timer);
    const idle = now() - lastInput;
    timer = setTimeout(() => putInOrder(false), idle >= IDLE_MS ? GATHER_MS : IDLE_MS - idle);
  };
  const changed = () => {
    if (marks(store.getState()).every((mark, n) => mark === counted[n])) return;
    counted = marks(store.getState());
    stale = true;
    wait();
  };
  // Who types to narrow the list finds its words folded already.
  let folding: ReturnType<typeof setTimeout> | undefined;
  const foldSoon = () => {
    clearTimeout(folding);
    folding = setTimeout(() => {
      const end = performance.now() + FOLD_SLICE_MS;
      if (!foldAhead(store.getState().tickets.rows, context, () => performance.now() < end)) foldSoon();
    }, FOLD_PAUSE_MS);
  };
  const onKey = () => {
    lastInput = now();
    settle();
  };
  const onPointer = () => {
    lastInput = now();
    if (stale) wait();
  };

  return {
    get: () => view,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    settle,
    start: () => {
      const leave = store.subscribe(changed);
      // Time alone moves tickets too: from on track to at risk.
      const minutely = setInterval(() => {
        stale = true;
        wait();
      }, MINUTE);
      window.addEventListener('keydown', onKey, true);
      window.addEventListener('pointermove', onPointer, { passive: true });
      window.addEventListener('pointerdown', onPointer, { passive: true });
      changed();
      foldSoon();
      return () => {
        leave();
        clearTimeout(folding);
        clearTimeout(timer);
        clearInterval(minutely);
        window.removeEventListener('keydown', onKey, true);
        window.removeEventListener('pointermove', onPointer);
        window.removeEventListener('pointerdown', onPointer);
      };
    },
  };
};

interface Shown {
  readonly of: SteadyView;
  readonly view: View;
}

/**
 * A new query is answered at once; changes of the tickets wait as above. Where nobody waits for the new order, it is drawn
 * between other things: a first sync, in which thousands of rows arrive, must not hold up a key press.
 */
export const useSteadyView = (query: ViewQuery): readonly [View, SteadyView] => {
  const store = useStore<DeskRootState>();
  const clock = useClock();
  const steady = useMemo(() => createSteadyView(store, query, clock), [store, query, clock]);
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => {
    const show = () => setShown({ of: steady, view: steady.get() });
    const leave = steady.subscribe((urgent) => (urgent ? show() : startTransition(show)));
    const stop = steady.start();
    return () => {
      leave();
      stop();
    };
  }, [steady]);
  return [shown?.of === steady ? shown.view : steady.get(), steady];
};
