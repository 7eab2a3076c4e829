// A figure beside itself: the period before, and what its weeks say about chance.
import type { FigureAnswer } from '@shared/figures/ask';
import { type Limits, limitsOf, type Signal, signalsOf } from '@shared/figures/spread';

export interface Trend {
  /** Weeks without anything to say it of are left out. */
  readonly points: readonly number[];
  readonly limits: Limits | null;
  /** Of the last whole week. */
  readonly signal: Signal | null;
}

/** `series`: weeks, the last of which is not over. */
export const trendOf = ({ series }: Pick<FigureAnswer, 'series'>): Trend => {
  const points = series.slice(0, -1).flatMap(({ value }) => value ?? []);
  const limits = limitsOf(points, 0);
  return { points, limits, signal: limits ? (signalsOf(points, limits).at(-1) ?? null) : null };
};
