// What a view asks for: its own query, and what somebody changed about it since. A change lasts until the page is loaded
// again; pinning keeps it.

import { ticketKinds } from '@shared/domain/kinds';
import { isDesk } from '@shared/domain/permissions';
import type { Person } from '@shared/domain/person';
import { useSyncExternalStore } from 'react';
import { namedViews, type ViewName } from '@/data/view/named';
import type { ViewQuery } from '@/data/view/query';
import { pinnedView } from './pinned';

const changed = new Map<string, ViewQuery>();
const listeners = new Set<() => void>();

const isNamed = (id: string): id is ViewName => Object.hasOwn(namedViews, id);

/** As the view is without changes; undefined if there is no such view. */
export const originalQuery = (id: string): ViewQuery | undefined =>
  isNamed(id) ? namedViews[id] : pinnedView(id)?.query;

export const changeQuery = (id: string, query: ViewQuery | null): void => {
  if (query === null || query === originalQuery(id)) changed.delete(id);
  else changed.set(id, query);
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useQuery = (id: string): ViewQuery | undefined =>
  useSyncExternalStore(subscribe, () => changed.get(id) ?? originalQuery(id));

/** The route of a list with one person's tickets: those that an agent has, those that a caller reported. */
export const ticketsOf = (person: Pick<Person, 'id' | 'role' | 'groupIds'>): string => {
  const atDesk = isDesk(person);
  const whose = { field: atDesk ? 'assignee' : 'caller', op: 'is', values: [person.id] } as const;
  // What somebody works on is of all kinds; what a caller knows of are incidents and requests.
  const kinds = { field: 'kind', op: 'is', values: atDesk ? ticketKinds : (['incident', 'request'] as const) } as const;
  changeQuery('allOpen', { ...namedViews.allOpen, filters: [whose, kinds] });
  return '/v/allOpen';
};
