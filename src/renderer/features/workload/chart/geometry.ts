// Where what is counted stands in a chart's field: in percent of it, from its top left. Nothing is measured in the page, so
// a field of another size has nothing to compute.

/** A part of a bar. */
export interface Span {
  readonly y: number;
  readonly height: number;
}

/** Rounded to what no eye can tell: equal places are equal words. */
const percent = (share: number): number => Math.round(share * 10_000) / 100;

/** @param end what the height of the field stands for */
export const levelOf = (value: number, end: number): number => percent(1 - value / end);

/** The middle of the column `at` of `of`. */
export const centreOf = (at: number, of: number): number => percent((at + 0.5) / of);

/** One on top of the other, the first on the axis. */
export const stackOf = (values: readonly number[], end: number): Span[] => {
  let below = 0;
  return values.map((value) => {
    const bottom = levelOf(below, end);
    below += value;
    const y = levelOf(below, end);
    return { y, height: percent((bottom - y) / 100) };
  });
};

/** As `d` of a path in a field of 100 by 100. */
export const lineOf = (values: readonly number[], end: number): string =>
  values.map((value, at) => `${at === 0 ? 'M' : 'L'}${centreOf(at, values.length)} ${levelOf(value, end)}`).join('');
