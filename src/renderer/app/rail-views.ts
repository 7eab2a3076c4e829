import type { Person } from '@shared/domain/person';
import {
  IconAlertOctagon,
  IconArchive,
  IconArrowsExchange,
  IconArrowUpRight,
  IconBug,
  IconClockExclamation,
  IconInbox,
  IconList,
  IconMessageCircleQuestion,
  IconReplace,
  IconShoppingBag,
  IconUser,
  IconUserCheck,
  IconUsers,
} from '@tabler/icons-react';
import type { ViewName } from '@/data/view/named';
import type { Action } from '@/ui/action';

interface RailView {
  readonly name: ViewName;
  readonly icon: NonNullable<Action['icon']>;
  /** After "G". */
  readonly key: string;
  /** Below the lists of incidents. */
  readonly part?: 'kinds';
}

export const railViews: readonly RailView[] = [
  { name: 'myWork', icon: IconUser, key: 'M' },
  { name: 'unassigned', icon: IconInbox, key: 'U' },
  { name: 'myTeams', icon: IconUsers, key: 'T' },
  { name: 'atRisk', icon: IconClockExclamation, key: 'R' },
  { name: 'waitingForCaller', icon: IconMessageCircleQuestion, key: 'W' },
  { name: 'handedToUs', icon: IconArrowsExchange, key: 'H' },
  { name: 'handedOff', icon: IconArrowUpRight, key: 'F' },
  { name: 'majorIncidents', icon: IconAlertOctagon, key: 'I' },
  { name: 'allOpen', icon: IconList, key: 'A' },
  { name: 'closed', icon: IconArchive, key: 'D' },
  { name: 'problems', icon: IconBug, key: 'B', part: 'kinds' },
  { name: 'changes', icon: IconReplace, key: 'C', part: 'kinds' },
  { name: 'requests', icon: IconShoppingBag, key: 'Q', part: 'kinds' },
  { name: 'approvals', icon: IconUserCheck, key: 'Y', part: 'kinds' },
];

const ofCallers = new Set<ViewName>(['allOpen', 'approvals', 'closed']);

/** The desk, and callers, who may help themselves. A vendor's contact has the tickets that were handed over, and no more. */
export const readsArticles = (person: Pick<Person, 'role'> | null): boolean =>
  person !== null && person.role !== 'vendor';

/** A caller has reported tickets, but no work. */
export const railViewsFor = (person: Pick<Person, 'role'> | null): readonly RailView[] =>
  person?.role === 'requester' ? railViews.filter(({ name }) => ofCallers.has(name)) : railViews;
