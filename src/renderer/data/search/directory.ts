// Whose names may be typed into a search.
import type { Directory } from '@shared/search/query/resolve';
import { selectMe } from '../selectors';
import type { DeskRootState } from '../store';

export const directoryOf = (state: DeskRootState): Directory => {
  const me = selectMe(state);
  const { people, settings } = state.desk;
  return {
    meId: me?.id ?? null,
    myGroupIds: me?.groupIds ?? [],
    people: people.values(),
    services: settings?.services ?? [],
    groups: settings?.groups ?? [],
    categories: settings?.categories ?? [],
  };
};
