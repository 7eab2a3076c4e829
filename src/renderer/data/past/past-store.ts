// The state of the desk as it was: pages read it as they read the present one, and need not know. Who is there, the settings
// and the link are those of now; nothing waits in it, and nothing can be put into it.
import { emptyRows } from '../rows';
import { runtime } from '../runtime';
import type { LoadedTicket } from '../state/report';
import type { DeskRootState, DeskStore } from '../store';
import { lookingNow, watchLooking } from './looking';
import { ticketThen } from './then';
import { toldTicket, toldVersion, watchTold } from './told-tickets';

const NO_OUTBOX: DeskRootState['outbox'] = { items: [], pending: new Map() };

const asLoaded = (number: string, at: number): LoadedTicket | undefined => {
  const told = toldTicket(number, at);
  if (!told || told === 'unreachable' || !told.ticket) return undefined;
  const { ticket, entries } = told;
  return { number, pulled: ticket, entries, timelineComplete: true, missing: null };
};

/** Made of the present one when it is asked for. */
class LoadedThen extends Map<string, LoadedTicket> {
  readonly #of: DeskRootState;
  readonly #at: number;
  readonly #known = new Map<string, LoadedTicket | undefined>();

  constructor(of: DeskRootState, at: number) {
    super();
    this.#of = of;
    this.#at = at;
  }

  override get(number: string): LoadedTicket | undefined {
    if (this.#known.has(number)) return this.#known.get(number);
    const then = ticketThen(this.#of, number, this.#at);
    const loaded = then.kind === 'loaded' ? then.loaded : asLoaded(number, this.#at);
    this.#known.set(number, loaded);
    return loaded;
  }

  override has(number: string): boolean {
    return this.get(number) !== undefined;
  }
}

type Parts = readonly [now: DeskRootState, at: number | null, rows: DeskRootState['tickets']['rows'], told: number];

const partsNow = (): Parts => {
  const { wanted, seen } = lookingNow();
  return [runtime().store.getState(), wanted, seen?.table ?? emptyRows, toldVersion()];
};

const stateOf = ([now, at, rows]: Parts): DeskRootState => ({
  ...now,
  outbox: NO_OUTBOX,
  tickets: { rows, history: emptyRows, loaded: at === null ? new Map() : new LoadedThen(now, at) },
});

/** One for the page. Commands go to the present store, where they are refused while somebody looks back. */
export const makePastStore = (): DeskStore => {
  let parts: Parts | null = null;
  let state: DeskRootState | null = null;
  const getState = (): DeskRootState => {
    const next = partsNow();
    if (state && parts?.every((part, n) => part === next[n])) return state;
    parts = next;
    state = stateOf(next);
    return state;
  };
  const { store } = runtime();
  return {
    ...store,
    getState,
    subscribe: (listener) => {
      const leave = [store.subscribe(listener), watchLooking(listener), watchTold(listener)];
      return () => {
        for (const each of leave) each();
      };
    },
  };
};
