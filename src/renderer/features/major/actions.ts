// Proposing, deciding, linking, and the room's own keys.
import { isActive } from '@shared/domain/lifecycle';
import { isDesk, isLead, mayWork } from '@shared/domain/permissions';
import type { Row } from '@shared/domain/row';
import {
  IconAlertOctagon,
  IconArrowDownCircle,
  IconCheck,
  IconCircleX,
  IconDoorEnter,
  IconNote,
  IconPlus,
  IconProgress,
  IconSitemap,
  IconSpeakerphone,
} from '@tabler/icons-react';
import { runtime } from '@/data/runtime';
import { selectRow, selectShown, selectWorld } from '@/data/selectors';
import type { Action, ActionContext } from '@/ui/action';
import { askMajor, type MajorQuestion } from './asking';
import { childNumbersOf } from './children';
import { roomControls } from './controls';
import { majorsOf } from './majors';

const state = () => runtime().store.getState();
const rowsAtHand = ({ tickets }: ActionContext): Row[] =>
  tickets.map((number) => selectRow(state(), number)).filter((row) => row !== undefined);

/** What rows know is enough to offer an action; the command decides on the whole ticket. */
const working = (context: ActionContext): Row[] => {
  const { actor } = context;
  const world = selectWorld(state());
  if (!actor || !world || !isDesk(actor)) return [];
  return rowsAtHand(context).filter((row) => mayWork(actor, row, world));
};

const mayPropose = (context: ActionContext): boolean | string => {
  const [row, ...others] = working(context);
  if (!row) return false;
  if ([row, ...others].some(({ kind }) => kind !== 'incident')) return 'major:why.onlyIncidents';
  // Whoever has one at hand links the others to it.
  if (row.major !== null) return false;
  return [row, ...others].some((each) => isActive(each.state) && each.major === null) || 'major:why.state';
};

const single =
  (may: (row: Row) => boolean, leads: boolean) =>
  (context: ActionContext): boolean => {
    const [row, ...others] = working(context);
    if (!row || others.length > 0 || !context.actor) return false;
    return (!leads || isLead(context.actor)) && may(row);
  };

const mayPromote = single((row) => row.kind === 'incident' && row.major !== 'promoted' && isActive(row.state), true);
const isProposed = single(({ major }) => major === 'proposed', true);
const isPromoted = single(({ major }) => major === 'promoted', true);
const hasRoom = single(({ major }) => major !== null, false);
const mayResolve = single(({ major, state: kind }) => major === 'promoted' && isActive(kind), false);

const mayLink = (context: ActionContext): boolean | string => {
  const rows = working(context);
  if (rows.length === 0) return false;
  if (rows.every(({ kind }) => kind !== 'incident')) return 'major:why.onlyIncidents';
  return majorsOf(state().tickets.rows).length > 0 || 'major:why.noMajor';
};

const majorOf = (context: ActionContext): string | null => {
  const [row] = rowsAtHand(context);
  if (row?.major) return row.number;
  const parent = row?.parent ? selectRow(state(), row.parent) : undefined;
  return parent?.major ? parent.number : null;
};

const asks =
  (kind: MajorQuestion['kind']) =>
  ({ tickets }: ActionContext): void =>
    askMajor(kind, tickets);

/** One ticket, which has incidents that belong to it or is a major incident. */
export const asksForChildren = ({ tickets: [number, ...others] }: ActionContext): boolean => {
  if (number === undefined || others.length > 0) return false;
  const { tickets } = state();
  const ticket = selectShown(state(), number)?.folded.ticket;
  if (ticket && ticket.kind !== 'incident') return false;
  return (
    selectRow(state(), number)?.major === 'promoted' ||
    (ticket !== undefined && ticket !== null && childNumbersOf(ticket, tickets.rows).length > 0)
  );
};

export const resolveWithChildren = asks('resolve');

const base = { scope: 'ticket', group: 'ticket' } as const;
const inRoom = { scope: 'room', group: 'ticket' } as const;

export const majorActions: readonly Action[] = [
  {
    ...base,
    id: 'major.propose',
    label: 'major:action.propose',
    icon: IconAlertOctagon,
    keys: ['Shift+P'],
    enabled: mayPropose,
    run: asks('propose'),
  },
  {
    ...base,
    id: 'major.promote',
    label: 'major:action.promote',
    icon: IconAlertOctagon,
    keys: [],
    enabled: mayPromote,
    run: asks('promote'),
  },
  {
    ...base,
    id: 'major.reject',
    label: 'major:action.reject',
    icon: IconCircleX,
    keys: [],
    enabled: isProposed,
    run: asks('reject'),
  },
  {
    ...base,
    id: 'major.demote',
    label: 'major:action.demote',
    icon: IconArrowDownCircle,
    keys: [],
    enabled: isPromoted,
    run: asks('demote'),
  },
  {
    ...base,
    id: 'major.link',
    label: 'major:action.link',
    icon: IconSitemap,
    keys: ['Shift+L'],
    bulk: 8,
    enabled: mayLink,
    run: asks('link'),
  },
  {
    ...base,
    id: 'major.openRoom',
    label: 'major:action.openRoom',
    icon: IconDoorEnter,
    keys: ['Shift+R'],
    enabled: (context) => majorOf(context) !== null,
    run: (context) => {
      const number = majorOf(context);
      if (number) context.go(`/t/${number}/room`);
    },
  },
  {
    ...inRoom,
    id: 'room.entry',
    label: 'major:action.entry',
    icon: IconNote,
    keys: ['N'],
    enabled: hasRoom,
    run: () => roomControls()?.writeEntry(),
  },
  {
    ...inRoom,
    id: 'room.update',
    label: 'major:action.update',
    icon: IconSpeakerphone,
    keys: ['U'],
    enabled: single(({ major }) => major === 'promoted', false),
    run: () => roomControls()?.writeUpdate(),
  },
  {
    ...inRoom,
    id: 'room.add',
    label: 'major:action.add',
    icon: IconPlus,
    keys: ['L'],
    enabled: hasRoom,
    run: asks('add'),
  },
  {
    ...inRoom,
    id: 'room.phase',
    label: 'major:action.phase',
    icon: IconProgress,
    keys: ['S'],
    enabled: single(({ major }) => major === 'promoted', false),
    run: () => roomControls()?.choosePhase(),
  },
  {
    ...inRoom,
    id: 'room.resolve',
    label: 'major:action.resolve',
    icon: IconCheck,
    keys: ['D'],
    enabled: mayResolve,
    run: asks('resolve'),
  },
];
