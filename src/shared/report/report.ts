// A week of the desk, or of one group, as values: no words but names as they were then. Kept as it was counted; what a page,
// a letter or a device shows is made of it.
import type { TicketKind } from '../domain/kinds';
import type { HoldReason } from '../domain/lifecycle';
import type { Figure, MeasureName } from '../figures/measures';
import type { Limits, Signal } from '../figures/spread';
import type { CategoryGap } from '../learning/gaps/report';
import type { RecurringCluster } from '../learning/recurring/find';
import type { ReportScope } from './lists';

/** In the order in which they are read. */
export const headlineMeasures = [
  'opened',
  'resolved',
  'resolvedInTime',
  'respondedInTime',
  'mttaMedian',
  'mttrWorkMedian',
  'mttrWorkP90',
  'firstContact',
  'reassigned',
  'reopened',
  'satisfaction',
  'solutionApplied',
  'handoffReturned',
] as const satisfies readonly MeasureName[];

export interface Headline {
  readonly measure: (typeof headlineMeasures)[number];
  readonly now: Figure;
  readonly before: Figure;
  /** Values of the weeks up to this one; null where there was nothing to say it of. */
  readonly weeks: readonly (number | null)[];
  /** Null: too few weeks. */
  readonly limits: Limits | null;
  /** What makes this week news; null: chance explains it. */
  readonly signal: Signal | null;
  /** A share; null: nobody has set one. */
  readonly goal: number | null;
}

export interface Attainment {
  /** Of a policy, null: the desk's own targets. */
  readonly value: number | string | null;
  readonly name: string | null;
  readonly now: Figure;
  readonly before: Figure;
  readonly goal: number | null;
}

export interface MajorLine {
  readonly number: string;
  readonly kind: TicketKind;
  readonly title: string;
  readonly priority: number;
  readonly groupId: string | null;
  readonly from: number;
  /** Null: not resolved yet. */
  readonly to: number | null;
  /** Its review's number and whether it is published; null: there is none. */
  readonly review: { readonly id: string; readonly published: boolean } | null;
}

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface WeeklyReport {
  readonly week: string;
  readonly of: ReportScope;
  /** Of the group; null: the whole desk. */
  readonly group: string | null;
  readonly desk: string;
  readonly from: number;
  readonly to: number;
  readonly timeZone: string;
  readonly madeAt: number;
  readonly restricted: readonly string[];
  readonly headlines: readonly Headline[];
  readonly backlog: { readonly open: number; readonly before: number; readonly bands: readonly number[] };
  readonly flow: readonly {
    readonly from: number;
    readonly to: number;
    readonly opened: number;
    readonly resolved: number;
  }[];
  readonly byPriority: readonly Attainment[];
  readonly byPolicy: readonly Attainment[];
  readonly bounces: readonly {
    readonly from: Named;
    readonly to: Named;
    readonly moves: number;
    readonly tickets: number;
  }[];
  readonly growth: readonly {
    readonly category: Named;
    readonly now: number;
    readonly before: number;
    readonly isNews: boolean;
  }[];
  readonly gaps: readonly (Pick<CategoryGap, 'words' | 'articles' | 'why' | 'tickets'> & {
    readonly category: string;
  })[];
  readonly rules: readonly {
    readonly rule: Named;
    readonly fired: number;
    readonly late: number;
    readonly tickets: number;
  }[];
  readonly held: readonly { readonly reason: HoldReason; readonly time: number; readonly tickets: number }[];
  readonly clusters: readonly RecurringCluster[];
  readonly majors: readonly MajorLine[];
}

/** What the server answers who reads one. */
export interface ReportResponse {
  readonly report: WeeklyReport;
}
