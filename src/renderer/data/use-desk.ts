// Who sits here, who is there, what the desk decided: for everything that shows names.

import type { Person } from '@shared/domain/person';
import type { World } from '@shared/domain/settings';
import { useSelector, useStore } from 'react-redux';
import type { DeskState, LinkState, SessionState } from './model';
import { selectLink, selectMe, selectSession, selectWorld } from './selectors';
import type { DeskRootState } from './store';

export const useSession = (): SessionState => useSelector(selectSession);
export const useLink = (): LinkState => useSelector(selectLink);

const isSameButForAge = (a: LinkState, b: LinkState): boolean =>
  (Object.keys(a) as (keyof LinkState)[]).every((key) =>
    key === 'lastSyncAt' ? (a[key] === null) === (b[key] === null) : a[key] === b[key],
  );

/** For what says each second how long ago this device has synced: that it did so again is no reason for one more picture. */
export const useAgingLink = (): LinkState => {
  const store = useStore<DeskRootState>();
  useSelector(selectLink, isSameButForAge);
  return selectLink(store.getState());
};

export const useMe = (): Person | null => useSelector(selectMe);
export const useDesk = (): DeskState => useSelector((state: DeskRootState) => state.desk);
/** Null until the settings are here. */
export const useWorld = (): World | null => useSelector(selectWorld);
export const usePerson = (id: string | null): Person | undefined =>
  useSelector((state: DeskRootState) => (id === null ? undefined : state.desk.people.get(id)));
