import { createContext, useContext } from 'react';
import type { Action, ActionContext } from './action';

export interface ActionsAtWork {
  readonly actions: readonly Action[];
  /** The context as it is now, for a popover at `anchor`. */
  readonly contextAt: (anchor: HTMLElement | null) => ActionContext;
}

/** The app provides it round everything. */
export const ActionsContext = createContext<ActionsAtWork>({
  actions: [],
  contextAt: (anchor) => ({ tickets: [], actor: null, anchor, go: () => {} }),
});

export const useActions = (): ActionsAtWork => useContext(ActionsContext);

export const useAction = (id: string): Action | undefined => useActions().actions.find((action) => action.id === id);
