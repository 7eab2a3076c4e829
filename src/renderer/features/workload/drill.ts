// What a figure opens: the tickets behind it, as the same question that counted it.
import { ticketKinds } from '@shared/domain/kinds';
import type { ListAsk } from '@shared/figures/ask';
import type { ReportListAsk } from '@shared/report/lists';
import { type BoardSet, type LoadPart, statesOf } from '@/data/figures/board';
import { namedViews } from '@/data/view/named';
import type { Filter, ViewQuery } from '@/data/view/query';

interface Opened {
  readonly title: string;
  readonly note?: string;
}

export type Drill = Opened &
  (
    | { readonly kind: 'open'; readonly set: BoardSet; readonly person?: string }
    | { readonly kind: 'past'; readonly ask: ListAsk }
    /** From a weekly report, with how many it had counted then. */
    | { readonly kind: 'report'; readonly ask: ReportListAsk; readonly counted: number }
    /** Counted together with their numbers. */
    | { readonly kind: 'numbers'; readonly numbers: readonly string[] }
  );

const active = { field: 'state', op: 'is', values: ['new', 'inProgress', 'onHold'] } as const satisfies Filter;

/** The same tickets as a list of the queue; null: it can't say how old they are. */
export const queryFor = (
  { assigneeId, part, groupId, priority, age }: BoardSet,
  groupIds: readonly string[],
): ViewQuery | null => {
  if (age !== undefined) return null;
  const filters: Filter[] = [
    { field: 'team', op: 'is', values: groupId === undefined ? groupIds : [groupId] },
    active,
    { field: 'kind', op: 'is', values: ticketKinds },
  ];
  if (assigneeId !== undefined) filters.push({ field: 'assignee', op: 'is', values: [assigneeId] });
  if (part !== undefined) filters.push({ field: 'sla', op: 'is', values: statesOf(part) });
  if (priority !== undefined) filters.push({ field: 'priority', op: 'is', values: [priority] });
  return { ...namedViews.allOpen, filters };
};

export const partWords: Readonly<Record<LoadPart, string>> = {
  breached: 'part.breached',
  atRisk: 'part.atRisk',
  onTrack: 'part.onTrack',
  paused: 'part.paused',
};
