// The keyboard in a chart: it is one stop of the Tab key, and the arrow keys go from mark to mark within it.

/** A part of a bar, or a point. */
export interface Mark {
  /** Column, from the left. */
  readonly at: number;
  /** Series, from the axis up. */
  readonly row: number;
}

export const nameOf = ({ at, row }: Mark): string => `${at}:${row}`;

export const markOf = (name: string): Mark => {
  const [at = 0, row = 0] = name.split(':').map(Number);
  return { at, row };
};

const step: Readonly<Record<string, readonly [columns: number, rows: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowDown: [0, -1],
  ArrowUp: [0, 1],
};

/** The least by `far`; of equals, the first. */
const nearest = (marks: readonly Mark[], far: (mark: Mark) => number): Mark | null =>
  marks.reduce<Mark | null>((best, mark) => (best === null || far(mark) < far(best) ? mark : best), null);

/** Null: the key means nothing here. At the end of a row or a column, the mark itself. */
export const markAfter = (marks: readonly Mark[], from: Mark, key: string): Mark | null => {
  const toRow = ({ row }: Mark): number => Math.abs(row - from.row);
  if (key === 'Home') return nearest(marks, (mark) => mark.at * 1_000 + toRow(mark));
  if (key === 'End') return nearest(marks, (mark) => -mark.at * 1_000 + toRow(mark));
  const way = step[key];
  if (!way) return null;
  const [columns, rows] = way;
  const ahead = marks.filter(({ at, row }) =>
    columns === 0 ? at === from.at && (row - from.row) * rows > 0 : (at - from.at) * columns > 0,
  );
  return nearest(ahead, (mark) => Math.abs(mark.at - from.at) * 1_000 + toRow(mark)) ?? from;
};
