// Medians and the like, and the limits between which a series moves by chance alone.

/** By linear interpolation between the closest ranks (R's type 7, PostgreSQL's `percentile_cont`); null of nothing. */
export const quantile = (values: readonly number[], share: number): number | null => {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? 0;
  const above = sorted[Math.ceil(at)] ?? 0;
  return below + (above - below) * (at - Math.floor(at));
};

export const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

export interface Limits {
  readonly centre: number;
  readonly lower: number;
  readonly upper: number;
}

/** Wheeler's constant for ranges of two: 3 / d2, d2 = 1.128. */
const SCALE = 2.66;
/** With fewer points the limits say nothing (Wheeler, "Understanding Variation": at least five, better eight). */
export const LEAST_POINTS = 6;

/**
 * Natural process limits of an individuals chart (XmR): mean ± 2.66 × mean moving range. A point between them is noise.
 * @returns null with fewer than `LEAST_POINTS` points
 */
export const limitsOf = (series: readonly number[], floor = Number.NEGATIVE_INFINITY): Limits | null => {
  if (series.length < LEAST_POINTS) return null;
  const centre = mean(series) ?? 0;
  const ranges = series.slice(1).map((value, at) => Math.abs(value - (series[at] ?? 0)));
  const reach = SCALE * (mean(ranges) ?? 0);
  return { centre, lower: Math.max(floor, centre - reach), upper: centre + reach };
};

export type Signal = 'above' | 'below' | 'run';

/** So many in a row on one side of the centre are no chance either (Western Electric, rule 4). */
const RUN = 8;

/** For each point, what makes it news; null: noise. */
export const signalsOf = (series: readonly number[], limits: Limits): (Signal | null)[] => {
  let side = 0;
  let length = 0;
  return series.map((value) => {
    const now = Math.sign(value - limits.centre);
    length = now !== 0 && now === side ? length + 1 : 1;
    side = now;
    if (value > limits.upper) return 'above';
    if (value < limits.lower) return 'below';
    return now !== 0 && length >= RUN ? 'run' : null;
  });
};
