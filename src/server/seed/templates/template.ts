// Everyday incidents with gaps in them: {device}, {place}, {room}, {n}, {day}, {app}, {name} are filled in for each one.
import type { ResolutionCode } from '@shared/domain/lifecycle';

export interface Template {
  readonly service: string;
  readonly category: string;
  /** Who solves it in the end. */
  readonly group: string;
  /** How much it usually matters: [impact, urgency]. */
  readonly weight: readonly [impact: number, urgency: number];
  readonly titles: readonly string[];
  readonly descriptions: readonly string[];
  /** What an agent finds out. */
  readonly notes: readonly string[];
  readonly replies: readonly string[];
  readonly ends: readonly (readonly [ResolutionCode, string])[];
}

export const rooms = [
  '2.14',
  '3.02',
  '3.08',
  '4.12',
  '1.05',
  '5.01',
  '6.20',
  'the canteen',
  'the training room',
] as const;
export const apps = ['Outlook', 'Excel', 'Teams', 'the browser', 'the ERP', 'Word', 'the planning tool'] as const;
export const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'the weekend'] as const;
