// The counts beside an axis.

/** Lines above the axis. Always as many: a higher bar moves no other line of the page. */
export const RUNGS = 4;

const roundSteps = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** A round number not below the highest value, of which a quarter is whole. */
export const axisEnd = (most: number): number => {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, most / RUNGS)));
  const step = roundSteps.map((n) => n * power).find((n) => Number.isInteger(n) && n * RUNGS >= most) ?? power * 10;
  return step * RUNGS;
};

/** From the axis up, both ends among them. */
export const rungsOf = (end: number): number[] => Array.from({ length: RUNGS + 1 }, (_, n) => (end * n) / RUNGS);
