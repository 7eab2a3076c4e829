// Priority = impact × urgency, from a table of any size (ServiceNow 3×3, GLPI 5×5, iTop 3×4).
import { type Static, Type } from 'typebox';
import { Level } from './values';

/** `table[impact - 1][urgency - 1]` is the priority; 1 is the highest on all three scales. */
export const Matrix = Type.Object({
  table: Type.Array(Type.Array(Level, { minItems: 1, maxItems: 9 }), { minItems: 1, maxItems: 9 }),
});
export type Matrix = Static<typeof Matrix>;

/** ServiceNow's default table (DOMAIN: "Priority = impact × urgency"). */
export const defaultMatrix: Matrix = {
  table: [
    [1, 2, 3],
    [2, 3, 4],
    [3, 4, 5],
  ],
};

export const impacts = (matrix: Matrix): number => matrix.table.length;
export const urgencies = (matrix: Matrix): number => matrix.table[0]?.length ?? 0;

export const onMatrix = (matrix: Matrix, impact: Level, urgency: Level): boolean =>
  matrix.table[impact - 1]?.[urgency - 1] !== undefined;

/** @throws when the pair is not on the matrix: check `onMatrix` first. */
export const priorityOf = (matrix: Matrix, impact: Level, urgency: Level): Level => {
  const priority = matrix.table[impact - 1]?.[urgency - 1];
  if (priority === undefined) throw new RangeError(`impact ${impact}, urgency ${urgency} is not on the matrix`);
  return priority;
};

/** The lowest priority that the matrix can give: the far end of an override. */
export const lowestPriority = (matrix: Matrix): Level => Math.max(...matrix.table.flat());

/** A matrix whose rows differ in length, or which gives a lower priority to a higher impact or urgency, is a mistake. */
export const matrixFault = (matrix: Matrix): 'ragged' | 'notMonotone' | null => {
  const width = urgencies(matrix);
  for (const [row, cells] of matrix.table.entries()) {
    if (cells.length !== width) return 'ragged';
    for (const [column, priority] of cells.entries()) {
      const left = cells[column - 1];
      const above = matrix.table[row - 1]?.[column];
      if ((left !== undefined && left > priority) || (above !== undefined && above > priority)) return 'notMonotone';
    }
  }
  return null;
};
