// An action is data: keys, menus, buttons, the palette and key hints all read the same list (app/actions/list.ts), so
// they cannot disagree. A feature contributes its own array from `features/<noun>/actions.ts`; the app collects them.
// A feature never needs the list: it says what its actions are, and takes buttons from ui/action-button.tsx by id.
import type { Person } from '@shared/domain/person';
import type { ComponentType } from 'react';
import type { ArticleAtHand, AtHand } from './at-hand';
import { readOnlyReason } from './read-only';

/** What an action is about and how it may act; made by the app at the moment of the key press or click. */
export interface ActionContext {
  /** The selection; without one the focused row or the open ticket. Numbers, in the list's order. */
  readonly tickets: readonly string[];
  /** Where articles are shown. */
  readonly article?: ArticleAtHand | undefined;
  readonly actor: Person | null;
  /** Where to put a popover: the focused row, or the button that was pressed. */
  readonly anchor: HTMLElement | null;
  /** Opens a route: `/t/INC0012345`. */
  readonly go: (path: string) => void;
}

/**
 * Where its keys work. `anywhere`; `list`: while a list is shown; `ticket`: wherever tickets are at hand, that is on a
 * ticket's page, in the preview, and in a list for the selection or the focused row; `page`: on a ticket's own page
 * alone; `article`: while articles are shown, where no ticket is ever at hand; `handed`: while that is shown which is
 * handed to one's teams; `room`: in the room of a major incident, where the keys of tickets rest; `day`: on one's day.
 */
export type ActionScope = 'anywhere' | 'list' | 'ticket' | 'page' | 'article' | 'handed' | 'room' | 'day';

const heardAt: Readonly<Record<ActionScope, readonly AtHand['place'][]>> = {
  anywhere: ['list', 'ticket', 'article', 'handed', 'room', 'day'],
  list: ['list'],
  ticket: ['list', 'ticket', 'handed', 'day'],
  page: ['ticket'],
  article: ['article'],
  handed: ['handed'],
  room: ['room'],
  day: ['day'],
};

/** There are places where keys of both would be heard. */
export const scopesMeet = (a: ActionScope, b: ActionScope): boolean =>
  heardAt[a].some((place) => heardAt[b].includes(place));

/** Headings of the palette and the shortcuts dialog: keys of `app:group`. */
export const actionGroups = ['anywhere', 'goTo', 'list', 'ticket', 'article', 'writing', 'panels'] as const;
export type ActionGroup = (typeof actionGroups)[number];

export interface Action {
  /** Dotted, unique: "ticket.assign". Remapped keys are kept under it. */
  readonly id: string;
  /** Message key with its namespace: "ticket:action.assign". */
  readonly label: string;
  readonly icon?: ComponentType<{ size?: number | string; stroke?: number | string }>;
  /** Written as ui/keys.ts says; several are alternatives, the first one is shown. */
  readonly keys: readonly string[];
  readonly scope: ActionScope;
  readonly group: ActionGroup;
  /** Its keys work while a field has the focus too (Ctrl K). Single letters never do. */
  readonly inFields?: boolean;
  /** Changes nothing: it is there when tickets are shown as they were, too. */
  readonly reads?: boolean;
  /** Not in the palette: moving in a list, for one. */
  readonly keysOnly?: boolean;
  /** In the bar over a selection, in this order. */
  readonly bulk?: number;
  /** Left out: always. A string is a message key that says why not. */
  readonly enabled?: (context: ActionContext) => boolean | string;
  readonly run: (context: ActionContext) => void;
}

/** Of a large selection so many are asked whether an action is open: it runs on all, and says which refused. */
const MOST_ASKED = 100;

/** True, or a message key that says why not, or false where there is nothing to say. */
export const permits = (action: Action, context: ActionContext): boolean | string => {
  const ofTickets = action.scope === 'ticket' || action.scope === 'page' || action.scope === 'room';
  if (ofTickets && context.tickets.length === 0) return false;
  const readOnly = ofTickets && action.reads !== true ? readOnlyReason() : null;
  if (readOnly !== null) return readOnly;
  if (action.scope === 'article' && !context.article) return false;
  const asked =
    context.tickets.length > MOST_ASKED ? { ...context, tickets: context.tickets.slice(0, MOST_ASKED) } : context;
  return action.enabled?.(asked) ?? true;
};
