import type { ReactNode } from 'react';
import { Provider, useStore } from 'react-redux';
import { lateStoreOf } from '@/data/late-store';
import type { DeskRootState, DeskStore } from '@/data/store';

/** What is inside hears of changes when the list has shown them. */
export const Late = ({ children }: { readonly children: ReactNode }) => {
  const store = useStore<DeskRootState>() as DeskStore;
  return <Provider store={lateStoreOf(store)}>{children}</Provider>;
};
