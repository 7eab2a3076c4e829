// The only way in which features read. Each is cheap enough to run on every change of the state.
import { commandNamed } from '@shared/domain/commands/registry';
import { type Folded, fold } from '@shared/domain/fold';
import type { Actor, Person } from '@shared/domain/person';
import type { Row } from '@shared/domain/row';
import type { World } from '@shared/domain/settings';
import { foldable } from './command-line';
import type { DeskState, OutboxItem, TicketView } from './model';
import { getRow } from './rows';
import type { LoadedTicket } from './state/report';
import type { DeskRootState } from './store';

const NONE: readonly OutboxItem[] = [];

export const selectSession = (state: DeskRootState) => state.session;
export const selectLink = (state: DeskRootState) => state.link;
export const selectOutbox = (state: DeskRootState): readonly OutboxItem[] => state.outbox.items;

/** Whose data this is: signed in, or signed out with the data kept. */
export const selectMe = (state: DeskRootState): Person | null =>
  state.session.kind === 'signedIn' || state.session.kind === 'signedOut' ? state.session.person : null;

export const selectRow = (state: DeskRootState, number: string): Row | undefined =>
  getRow(state.tickets.rows, number) ?? getRow(state.tickets.history, number);

export const selectPending = (state: DeskRootState, number: string): readonly OutboxItem[] =>
  state.outbox.pending.get(number) ?? NONE;

const worlds = new WeakMap<DeskState, World>();

/** Null until the desk's settings are here: no rule can be asked before. */
export const selectWorld = (state: DeskRootState): World | null => {
  const { desk } = state;
  if (!desk.settings) return null;
  const known = worlds.get(desk);
  if (known) return known;
  const world: World = { settings: desk.settings, person: (id) => desk.people.get(id) };
  worlds.set(desk, world);
  return world;
};

interface Shown {
  readonly pending: readonly OutboxItem[];
  readonly world: World;
  readonly actor: Actor;
  readonly folded: Folded;
  readonly view: TicketView;
}
const shownTickets = new WeakMap<LoadedTicket, Shown>();

const viewOf = (loaded: LoadedTicket, pending: readonly OutboxItem[], { ticket, entries }: Folded): TicketView => {
  if (!ticket) return { kind: 'missing', reason: loaded.missing ?? 'unknown' };
  const known = new Set(loaded.entries.map((entry) => entry.id));
  return {
    kind: 'ready',
    ticket,
    entries: [...loaded.entries, ...entries.filter((entry) => !known.has(entry.id))],
    unsent: pending.filter((item) => item.status !== 'accepted').map((item) => item.envelope.id),
    timelineComplete: loaded.timelineComplete,
  };
};

/** What was pulled with this device's own commands on top. Null: not loaded, or no settings yet. */
export const selectShown = (state: DeskRootState, number: string): Shown | null => {
  const loaded = state.tickets.loaded.get(number);
  const world = selectWorld(state);
  const actor = selectMe(state);
  if (!loaded || !world || !actor || state.session.kind === 'starting' || state.session.kind === 'none') return null;
  const pending = selectPending(state, number);
  const known = shownTickets.get(loaded);
  if (known && known.pending === pending && known.world === world && known.actor === actor) return known;
  const folded = fold(
    loaded.pulled,
    foldable(pending),
    { actor, deviceId: state.session.deviceId },
    world,
    commandNamed,
  );
  const shown = { pending, world, actor, folded, view: viewOf(loaded, pending, folded) };
  shownTickets.set(loaded, shown);
  return shown;
};

const LOADING: TicketView = { kind: 'loading' };

export const selectTicketView = (state: DeskRootState, number: string): TicketView =>
  selectShown(state, number)?.view ?? LOADING;

export interface OutboxCounts {
  /** Not answered yet. */
  readonly unsent: number;
  readonly sending: number;
  readonly needsYou: number;
}

const counts = new WeakMap<readonly OutboxItem[], OutboxCounts>();

export const selectOutboxCounts = (state: DeskRootState): OutboxCounts => {
  const { items } = state.outbox;
  const known = counts.get(items);
  if (known) return known;
  const result = {
    unsent: items.filter((item) => item.status === 'waiting' || item.status === 'sending').length,
    sending: items.filter((item) => item.status === 'sending').length,
    needsYou: items.filter((item) => item.status === 'rejected' && item.choice === null).length,
  };
  counts.set(items, result);
  return result;
};
