// Changing a matrix: cells, and levels at its lower ends. Pure; what a step would break stays as it was.
import { type Matrix, onMatrix, urgencies } from '@shared/domain/priority';

export const MOST_LEVELS = 9;

export interface Cell {
  readonly impact: number;
  readonly urgency: number;
}

export const withCell = ({ table }: Matrix, { impact, urgency }: Cell, priority: number): Matrix => ({
  table: table.map((cells, row) =>
    row === impact - 1 ? cells.map((each, column) => (column === urgency - 1 ? priority : each)) : [...cells],
  ),
});

/** A new lowest level begins as the one above it. */
export const withImpacts = (matrix: Matrix, count: number): Matrix => {
  if (count < 1 || count > MOST_LEVELS) return matrix;
  const { table } = matrix;
  const last = table.at(-1) ?? [1];
  return { table: Array.from({ length: count }, (_, row) => [...(table[row] ?? last)]) };
};

export const withUrgencies = (matrix: Matrix, count: number): Matrix => {
  if (count < 1 || count > MOST_LEVELS) return matrix;
  return {
    table: matrix.table.map((cells) => Array.from({ length: count }, (_, at) => cells[at] ?? cells.at(-1) ?? 1)),
  };
};

/** Where a higher impact or urgency would get a lower priority than this cell: its left neighbour or the one above. */
export const faultyCells = ({ table }: Matrix): Cell[] =>
  table.flatMap((cells, row) =>
    cells.flatMap((priority, column) => {
      const left = cells[column - 1] ?? 0;
      const above = table[row - 1]?.[column] ?? 0;
      return Math.max(left, above) > priority ? [{ impact: row + 1, urgency: column + 1 }] : [];
    }),
  );

const steps: Readonly<Record<string, Cell>> = {
  ArrowUp: { impact: -1, urgency: 0 },
  ArrowDown: { impact: 1, urgency: 0 },
  ArrowLeft: { impact: 0, urgency: -1 },
  ArrowRight: { impact: 0, urgency: 1 },
};

/** Where a key leads from a cell; null: nowhere. */
export const cellBy = (matrix: Matrix, key: string, from: Cell): Cell | null => {
  if (key === 'Home') return { ...from, urgency: 1 };
  if (key === 'End') return { ...from, urgency: urgencies(matrix) };
  const step = steps[key];
  if (!step) return null;
  const to = { impact: from.impact + step.impact, urgency: from.urgency + step.urgency };
  return onMatrix(matrix, to.impact, to.urgency) ? to : from;
};
