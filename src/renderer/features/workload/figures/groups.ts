// The figures of a desk in the order in which a process owner reads them.
import type { MeasureName } from '@shared/figures/measures';

export const figureGroups = {
  volume: ['opened', 'resolved'],
  speed: [
    'mtta',
    'mttaMedian',
    'mttrWork',
    'mttrWorkMedian',
    'mttrWorkP90',
    'mttrCalendar',
    'mttrCalendarMedian',
    'mttrCalendarP90',
  ],
  targets: ['respondedInTime', 'resolvedInTime'],
  quality: ['firstContact', 'resolvedByFirstGroup', 'reassigned', 'reassignments', 'reopened'],
  callers: ['satisfaction', 'satisfied'],
  knowledge: ['solutionApplied', 'solutionWorked'],
  handoffs: ['handoffAccepted', 'handoffReturned'],
} as const satisfies Record<string, readonly MeasureName[]>;
export type FigureGroup = keyof typeof figureGroups;
export const groupNames = Object.keys(figureGroups) as FigureGroup[];

/** Which way is better; 0: neither. */
export const better: Readonly<Record<MeasureName, 1 | -1 | 0>> = {
  opened: 0,
  resolved: 0,
  mtta: -1,
  mttaMedian: -1,
  mttrWork: -1,
  mttrWorkMedian: -1,
  mttrWorkP90: -1,
  mttrCalendar: -1,
  mttrCalendarMedian: -1,
  mttrCalendarP90: -1,
  firstContact: 1,
  resolvedByFirstGroup: 1,
  reassigned: -1,
  reassignments: -1,
  reopened: -1,
  respondedInTime: 1,
  resolvedInTime: 1,
  satisfaction: 1,
  satisfied: 1,
  solutionApplied: 1,
  solutionWorked: 1,
  handoffAccepted: -1,
  handoffReturned: -1,
};
