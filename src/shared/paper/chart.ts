// Small drawings on paper, as shapes: a file and a screen draw the same. All that they show stands in a table beside them.

export interface PaperChart {
  /** What it shows, in words. */
  readonly label: string;
  readonly form: 'bars' | 'line';
  /** Of the places along it. */
  readonly names: readonly string[];
  /** One value for each place; null: none. At most two. */
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
  /** Between which chance moves a line. */
  readonly limits?: { readonly lower: number; readonly upper: number } | undefined;
}

export type Shape =
  | {
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly opacity: number;
    }
  | { readonly kind: 'path'; readonly d: string; readonly opacity: number; readonly dashed: boolean }
  | { readonly kind: 'dot'; readonly x: number; readonly y: number }
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly anchor: 'start' | 'middle' | 'end';
    };

export const chartSize = { width: 640, height: 150 } as const;

const TOP = 22;
const BOTTOM = 128;
const SIDE = 8;
/** Of the colour of the text: both are told apart without colours, and in print. */
const STRONG = 0.78;
const FAINT = 0.36;
const SOFTEST = 0.08;

const round = (value: number): number => Math.round(value * 10) / 10;

const scaleOf = ({ series, limits }: PaperChart) => {
  const values = [
    ...series.flatMap((one) => one.values.flatMap((value) => value ?? [])),
    ...(limits ? [limits.upper] : []),
  ];
  const most = Math.max(...values, 0) || 1;
  return (value: number): number => round(BOTTOM - (Math.min(value, most) / most) * (BOTTOM - TOP));
};

const placesOf = ({ names }: PaperChart) => {
  const step = (chartSize.width - 2 * SIDE) / Math.max(1, names.length);
  return { step, middle: (at: number): number => round(SIDE + step * (at + 0.5)) };
};

const namesOf = (chart: PaperChart): Shape[] => {
  const { step, middle } = placesOf(chart);
  // What would run into its neighbour is left out; the table has it.
  const every = Math.max(1, Math.ceil(52 / step));
  return chart.names.flatMap((text, at): Shape[] =>
    at % every === 0 ? [{ kind: 'text', x: middle(at), y: BOTTOM + 16, text, anchor: 'middle' }] : [],
  );
};

const legendOf = ({ series }: PaperChart): Shape[] =>
  series.length < 2
    ? []
    : series.flatMap(({ name }, at): Shape[] => [
        { kind: 'rect', x: SIDE + at * 150, y: 2, width: 10, height: 10, opacity: at === 0 ? STRONG : FAINT },
        { kind: 'text', x: SIDE + at * 150 + 16, y: 11, text: name, anchor: 'start' },
      ]);

const barsOf = (chart: PaperChart): Shape[] => {
  const y = scaleOf(chart);
  const { step, middle } = placesOf(chart);
  const width = Math.min(26, (step * 0.7) / chart.series.length);
  return chart.series.flatMap(({ values }, nth) =>
    values.flatMap((value, at): Shape[] =>
      value === null
        ? []
        : [
            {
              kind: 'rect',
              x: round(middle(at) + (nth - chart.series.length / 2) * width),
              y: y(value),
              width: round(width - 2),
              height: round(BOTTOM - y(value)),
              opacity: nth === 0 ? STRONG : FAINT,
            },
          ],
    ),
  );
};

const lineOf = (chart: PaperChart): Shape[] => {
  const y = scaleOf(chart);
  const { middle } = placesOf(chart);
  const { limits } = chart;
  const band: Shape[] = limits
    ? [
        {
          kind: 'rect',
          x: SIDE,
          y: y(limits.upper),
          width: chartSize.width - 2 * SIDE,
          height: round(y(limits.lower) - y(limits.upper)),
          opacity: SOFTEST,
        },
      ]
    : [];
  return [
    ...band,
    ...chart.series.flatMap(({ values }, nth): Shape[] => {
      const points = values.flatMap((value, at) => (value === null ? [] : [{ x: middle(at), y: y(value) }]));
      const d = points.map(({ x, y: top }, at) => `${at === 0 ? 'M' : 'L'}${x} ${top}`).join('');
      const last = points.at(-1);
      return [
        ...(points.length > 1 ? [{ kind: 'path', d, opacity: STRONG, dashed: nth > 0 } as const] : []),
        ...(last ? [{ kind: 'dot', ...last } as const] : []),
      ];
    }),
  ];
};

export const shapesOf = (chart: PaperChart): readonly Shape[] => [
  { kind: 'path', d: `M${SIDE} ${BOTTOM}H${chartSize.width - SIDE}`, opacity: FAINT, dashed: false },
  ...(chart.form === 'bars' ? barsOf(chart) : lineOf(chart)),
  ...namesOf(chart),
  ...legendOf(chart),
];
