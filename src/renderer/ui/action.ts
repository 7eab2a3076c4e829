// An action is data: keys, menus, buttons, the palette and key hints all read the same list (app/actions/list.ts).
// A feature contributes its own array from `features/<noun>/actions.ts`.
import type { Actor } from '@shared/domain/person';
import type { ComponentType } from 'react';

/** What an action may be about, and how it may act; made by the app at the moment of the key press. */
export interface ActionContext {
  /** The selection; without one the focused row or the open ticket. Numbers, in the list's order. */
  readonly tickets: readonly string[];
  readonly actor: Actor | null;
  /** Where to put a popover: the focused row, or the button that was pressed. */
  readonly anchor: HTMLElement | null;
  /** Opens a route: `/t/INC0012345`. */
  readonly go: (path: string) => void;
}

/**
 * Where it may be used. `anywhere` always; `list` with the focus in a list; `ticket` where tickets are at hand: on a
 * ticket's page, in the preview, and from a list for its selection or focused row.
 */
export type ActionScope = 'anywhere' | 'list' | 'ticket';

export interface Action {
  /** Dotted, unique: "ticket.assign". Remapped keys are stored under it. */
  readonly id: string;
  /** Message key with namespace: "ticket:action.assign". */
  readonly label: string;
  readonly icon?: ComponentType<{ size?: number | string; stroke?: number | string }>;
  /** Defaults, written as ui/keys.ts says; several are alternatives. */
  readonly keys: readonly string[];
  readonly scope: ActionScope;
  /** Heading in the palette and the shortcuts dialog: a key of `app:group`. */
  readonly group: 'anywhere' | 'goTo' | 'list' | 'ticket' | 'writing' | 'panels';
  /** Works while a field has the focus too (Ctrl K, Escape). Single letters never do. */
  readonly inFields?: boolean;
  /** Not offered in the palette: moving the focus, for one. */
  readonly silent?: boolean;
  /** Offered in the bulk bar over a selection, in this order. */
  readonly bulk?: number;
  /** Without it, or true: may be run now. A string is a message key that says why not. */
  readonly enabled?: (context: ActionContext) => boolean | string;
  readonly run: (context: ActionContext) => void;
}

export const mayRun = (action: Action, context: ActionContext): boolean => {
  if (action.scope === 'ticket' && context.tickets.length === 0) return false;
  return action.enabled === undefined || action.enabled(context) === true;
};
