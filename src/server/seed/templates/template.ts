// Everyday incidents with gaps in them: {device}, {place}, {room}, {n}, {day}, {name} are filled in for each one. What
// belongs together stands together: a case has its own title, words, finding, answer and end.
import type { ResolutionCode } from '@shared/domain/lifecycle';

export interface Case {
  readonly title: string;
  /** What the caller says. */
  readonly says: string;
  /** What an agent finds out. */
  readonly found: string;
  readonly reply: string;
  readonly code: ResolutionCode;
  /** How it was resolved. */
  readonly end: string;
}

export interface Template {
  readonly service: string;
  readonly category: string;
  /** Who solves it in the end. */
  readonly group: string;
  /** How much it usually matters: [impact, urgency]. */
  readonly weight: readonly [impact: number, urgency: number];
  readonly cases: readonly Case[];
}

const codes = {
  solved: 'solutionProvided',
  around: 'workaroundProvided',
  known: 'knownError',
  alone: 'resolvedByCaller',
  change: 'resolvedByChange',
  problem: 'resolvedByProblem',
  request: 'resolvedByRequest',
  user: 'userError',
  none: 'noResolutionProvided',
} as const satisfies Record<string, ResolutionCode>;

export const one = (
  title: string,
  says: string,
  found: string,
  reply: string,
  code: keyof typeof codes,
  end: string,
): Case => ({ title, says, found, reply, code: codes[code], end });

export const rooms = ['2.14', '3.02', '3.08', '4.12', '1.05', 'the canteen', 'the training room', 'the project room'];
export const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
