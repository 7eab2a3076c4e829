// A chart as a picture that leaves the desk: what is where, as plain shapes, so that it can be tested without a canvas.
import { axisEnd, rungsOf } from './chart/scale';

interface Series {
  readonly name: string;
  /** A CSS colour, variables allowed. */
  readonly colour: string;
  readonly values: readonly number[];
}
export type Picture = {
  /** Of the moment, not of the days that are looked at. */
  readonly isOfNow: boolean;
} /** Stacked, the first series on the axis. */ & (
  | { readonly kind: 'bars'; readonly names: readonly string[]; readonly series: readonly Series[] }
  | {
      readonly kind: 'lines';
      readonly names: readonly string[];
      readonly series: readonly (Series & { readonly isDashed: boolean })[];
      /** What chance alone does not pass. */
      readonly limit: number | null;
    }
  | {
      readonly kind: 'bullets';
      /** Percent at which the bars begin; they end at 100. */
      readonly begin: number;
      readonly lines: readonly {
        readonly name: string;
        readonly value: number | null;
        readonly goal: number | null;
        readonly words: string;
        readonly of: string;
      }[];
    }
);

export type Shape =
  | {
      readonly kind: 'box';
      readonly x: number;
      readonly y: number;
      readonly w: number;
      readonly h: number;
      readonly colour: string;
    }
  | {
      readonly kind: 'path';
      readonly points: readonly (readonly [x: number, y: number])[];
      readonly colour: string;
      readonly width: number;
      readonly isDashed: boolean;
    }
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly words: string;
      readonly size: number;
      readonly isBold: boolean;
      readonly colour: string;
      readonly align: 'left' | 'center' | 'right';
    };

/** What stands above it: nobody knows later what a picture without it was of. */
export interface Caption {
  readonly title: string;
  /** Whose figures, of which days. */
  readonly scope: string;
  /** As of when, and from where. */
  readonly source: string;
}

/** px */
export const PICTURE = { width: 960, height: 540 };
const FIELD = { left: 64, top: 112, right: 928, bottom: 492 };
const ink = {
  text: 'var(--fl-text)',
  quiet: 'var(--fl-text3)',
  line: 'var(--fl-line)',
  limit: 'var(--fl-control)',
  bar: 'var(--fl-neutral)',
};

const text = (x: number, y: number, words: string, over: Partial<Extract<Shape, { kind: 'text' }>> = {}): Shape => ({
  kind: 'text',
  x,
  y,
  words,
  size: 13,
  isBold: false,
  colour: ink.quiet,
  align: 'left',
  ...over,
});

const rule = (y: number, colour: string): Shape => ({
  kind: 'box',
  x: FIELD.left,
  y,
  w: FIELD.right - FIELD.left,
  h: 1,
  colour,
});

const axes = (names: readonly string[], end: number, count: (n: number) => string): Shape[] => {
  const rungs = rungsOf(end).flatMap((value): Shape[] => {
    const y = FIELD.bottom - heightOf(value, end);
    return [rule(y, ink.line), text(FIELD.left - 10, y + 4, count(value), { align: 'right' })];
  });
  // Thirty days: every third is named.
  const every = Math.ceil(names.length / 16);
  const named = names.flatMap((name, at) =>
    at % every === 0 ? [text(centreOf(at, names.length), FIELD.bottom + 22, name, { align: 'center' })] : [],
  );
  return [...rungs, ...named];
};

const centreOf = (at: number, of: number): number => FIELD.left + ((at + 0.5) / of) * (FIELD.right - FIELD.left);
const heightOf = (value: number, end: number): number => (value / end) * (FIELD.bottom - FIELD.top);

const legend = (series: readonly Series[], width: (words: string) => number): Shape[] => {
  let x = FIELD.right;
  return [...series].reverse().flatMap(({ name, colour }): Shape[] => {
    x -= width(name);
    const words = text(x, 84, name);
    x -= 16;
    const key: Shape = { kind: 'box', x, y: 74, w: 10, h: 10, colour };
    x -= 18;
    return [key, words];
  });
};

const bars = ({ names, series }: Extract<Picture, { kind: 'bars' }>, count: (n: number) => string): Shape[] => {
  const sums = names.map((_, at) => series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0));
  const end = axisEnd(Math.max(...sums));
  const width = Math.min(48, ((FIELD.right - FIELD.left) / names.length) * 0.6);
  const stacks = names.flatMap((_, at) => {
    let y = FIELD.bottom;
    return series.flatMap(({ values, colour }): Shape[] => {
      const h = heightOf(values[at] ?? 0, end);
      y -= h;
      return h > 0 ? [{ kind: 'box', x: centreOf(at, names.length) - width / 2, y, w: width, h, colour }] : [];
    });
  });
  return [...axes(names, end, count), ...stacks];
};

const lines = (
  { names, series, limit }: Extract<Picture, { kind: 'lines' }>,
  count: (n: number) => string,
): Shape[] => {
  const end = axisEnd(Math.max(limit ?? 0, ...series.flatMap(({ values }) => values)));
  const drawn = series.map(
    ({ values, colour, isDashed }): Shape => ({
      kind: 'path',
      points: values.map((value, at) => [centreOf(at, names.length), FIELD.bottom - heightOf(value, end)] as const),
      colour,
      width: 2,
      isDashed,
    }),
  );
  const passed = limit === null ? [] : [rule(FIELD.bottom - heightOf(limit, end), ink.limit)];
  return [...axes(names, end, count), ...passed, ...drawn];
};

const BULLET = { left: 300, right: 700, row: 44 };

const bullets = ({ begin, lines: rows }: Extract<Picture, { kind: 'bullets' }>): Shape[] => {
  const at = (percent: number): number =>
    Math.max(0, Math.min(1, (percent - begin) / (100 - begin))) * (BULLET.right - BULLET.left);
  const row = Math.min(BULLET.row, (FIELD.bottom - FIELD.top) / Math.max(1, rows.length));
  return rows.flatMap(({ name, value, goal, words, of }, n): Shape[] => {
    const y = FIELD.top + n * row + row / 2;
    const under = value !== null && goal !== null && value < goal;
    const colour = under ? 'var(--fl-red-bar)' : ink.bar;
    return [
      text(32, y + 4, name, { colour: ink.text }),
      { kind: 'box', x: BULLET.left, y: y - 4, w: BULLET.right - BULLET.left, h: 8, colour: 'var(--fl-track)' },
      ...(value === null ? [] : [{ kind: 'box', x: BULLET.left, y: y - 4, w: at(value), h: 8, colour } as const]),
      ...(goal === null
        ? []
        : [{ kind: 'box', x: BULLET.left + at(goal), y: y - 8, w: 2, h: 16, colour: ink.text } as const]),
      text(800, y + 4, words, { align: 'right', isBold: true, colour: under ? 'var(--fl-red)' : ink.text }),
      text(FIELD.right, y + 4, of, { align: 'right' }),
    ];
  });
};

export const shapesOf = (
  picture: Picture,
  { title, scope, source }: Caption,
  count: (n: number) => string,
  width: (words: string) => number,
): Shape[] => {
  const head = [
    text(32, 44, title, { size: 20, isBold: true, colour: ink.text }),
    text(32, 68, scope),
    text(32, 88, source),
  ];
  if (picture.kind === 'bullets') return [...head, ...bullets(picture)];
  const field = picture.kind === 'bars' ? bars(picture, count) : lines(picture, count);
  return [...head, ...legend(picture.series, width), ...field];
};
