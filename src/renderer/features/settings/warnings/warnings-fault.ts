import type { SlaWarning } from '@shared/domain/settings';

type WarningFault = 'faultPercent' | 'faultTwice' | 'faultWhom';

/** What is wrong with one of them, beside the others. */
export const warningFault = (warnings: readonly SlaWarning[], at: number): WarningFault | null => {
  const warning = warnings[at];
  if (!warning) return null;
  const { percent, to } = warning;
  if (!Number.isInteger(percent) || percent < 1 || percent > 200) return 'faultPercent';
  if (warnings.some((other, n) => n < at && other.percent === percent)) return 'faultTwice';
  return to.length === 0 ? 'faultWhom' : null;
};

/** A share that none of them has yet. */
export const nextWarning = (warnings: readonly SlaWarning[]): SlaWarning => {
  const free = [50, 75, 90, 100, 125, 150, 200].find((share) => !warnings.some(({ percent }) => percent === share));
  return { percent: free ?? 100, to: ['assignee'] };
};
