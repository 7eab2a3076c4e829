// Views that a person has pinned: a name and a query, on this device.
import type { ViewQuery } from '@/data/view/query';
import { keptValue } from './kept';

export interface PinnedView {
  /** `pin-…`: the last part of its route. */
  readonly id: string;
  readonly name: string;
  readonly query: ViewQuery;
}

const isPinned = (value: unknown): value is PinnedView =>
  typeof value === 'object' && value !== null && 'id' in value && 'name' in value && 'query' in value;

const pinned = keptValue<readonly PinnedView[]>('firstline.pinned', (stored) =>
  Array.isArray(stored) ? stored.filter(isPinned) : [],
);

export const usePinned = pinned.use;
export const pinnedView = (id: string): PinnedView | undefined => pinned.get().find((view) => view.id === id);

export const pinView = (name: string, query: ViewQuery): PinnedView => {
  const view = { id: `pin-${Date.now().toString(36)}`, name, query };
  pinned.set([...pinned.get(), view]);
  return view;
};

export const unpinView = (id: string): void => pinned.set(pinned.get().filter((view) => view.id !== id));
